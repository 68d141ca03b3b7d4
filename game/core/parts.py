"""numba compiles what only compiled code calls as if Python called it too; here it stays unfinished.

Each function of numba's is optimised and turned into machine code with all its callees, once more in every
caller above it. A part that only compiled code calls needs neither: its caller takes it in and optimises it.
"""

from __future__ import annotations

from typing import Any

from numba.core import typed_passes
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import register_pass

_register: Any = register_pass(mutates_CFG=True, analysis_only=False)  # type: ignore[no-untyped-call]


class _Part(typed_passes.NativeLowering):
    """Lowering that stops before the optimiser."""

    _name = "hyosan_part"

    def run_pass(self, state: Any) -> bool:
        library: Any = state.targetctx.codegen().create_library(state.func_id.func_qualname)
        library._optimize_final_module = lambda: None
        library._finalize_final_module = lambda: setattr(library, "_finalized", True)
        state.library = library
        state.flags.no_compile = True
        super().run_pass(state)  # type: ignore[no-untyped-call]
        lowered = state["cr"]
        # Callers know a function by what Python would call: here a builtin of its own, which takes nothing.
        stand_in: Any = {}.popitem
        state.targetctx.insert_user_function(stand_in, lowered.fndesc, [library])
        state.reload_init.extend(library._reload_init)
        state["cr"] = lowered._replace(cfunc=stand_in)
        return True


_register(_Part)


class PartCompiler(CompilerBase):
    """numba's pipeline with the last step ours."""

    def define_pipelines(self) -> list[Any]:
        builder: Any = DefaultPassBuilder
        pipeline = builder.define_nopython_pipeline(self.state)
        pipeline.add_pass_after(_Part, typed_passes.NativeLowering)
        pipeline.passes = [each for each in pipeline.passes if each[0] is not typed_passes.NativeLowering]
        pipeline.finalize()
        return [pipeline]
