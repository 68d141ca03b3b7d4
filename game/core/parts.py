"""numba's compiler with what it does in vain left out: the two pipelines that compiled rules go through.

Each function of numba's is optimised and turned into machine code with all its callees, once more in every
caller above it. A part that only compiled code calls needs neither: its caller takes it in and optimises it.
"""

from __future__ import annotations

from typing import Any

from numba.core import typed_passes, untyped_passes
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import register_pass

from game.core.asking import once, settling

_register: Any = register_pass(mutates_CFG=True, analysis_only=False)  # type: ignore[no-untyped-call]

NEEDLESS = frozenset(
    (
        untyped_passes.WithLifting,
        untyped_passes.InlineClosureLikes,
        untyped_passes.RewriteDynamicRaises,
        untyped_passes.MakeFunctionToJitFunction,
        untyped_passes.InlineInlinables,
        untyped_passes.FindLiterallyCalls,
        untyped_passes.LiteralUnroll,
        untyped_passes.LiteralPropagationSubPipelinePass,
        typed_passes.DumpParforDiagnostics,
    )
)
"""Steps for what no rule has: closures, `with`, loops over tuples of many kinds, threads."""


def _simplify(library: Any, module: Any) -> None:
    """Shorten each function before it is linked; numba does so with what is only declared, too."""
    codegen = library._codegen
    module.data_layout = codegen._data_layout
    for function in module.functions:
        if not function.is_declaration:
            passes, builder = codegen._function_pass_manager()
            passes.run(function, builder)


def _library(state: Any) -> Any:
    library: Any = state.targetctx.codegen().create_library(state.func_id.func_qualname)
    library._optimize_functions = lambda module: _simplify(library, module)
    state.library = library
    return library


class _Whole(typed_passes.NativeLowering):
    """Lowering of what Python calls."""

    _name = "hyosan_whole"

    def run_pass(self, state: Any) -> bool:
        _library(state).enable_object_caching()
        return bool(super().run_pass(state))  # type: ignore[no-untyped-call]


class _Part(typed_passes.NativeLowering):
    """Lowering that stops before the optimiser."""

    _name = "hyosan_part"

    def run_pass(self, state: Any) -> bool:
        library = _library(state)
        library._optimize_final_module = lambda: None
        library._finalize_final_module = lambda: setattr(library, "_finalized", True)
        state.flags.no_compile = True
        super().run_pass(state)  # type: ignore[no-untyped-call]
        lowered = state["cr"]
        # Callers know a function by what Python would call: here a builtin of its own, which takes nothing.
        stand_in: Any = {}.popitem
        state.targetctx.insert_user_function(stand_in, lowered.fndesc, [library])
        state.reload_init.extend(library._reload_init)
        state["cr"] = lowered._replace(cfunc=stand_in)
        return True


_register(_Whole)
_register(_Part)


class WholeCompiler(CompilerBase):
    """numba's pipeline without its needless steps, asking nothing twice."""

    lowering: type = _Whole
    needless: frozenset[Any] = NEEDLESS

    def __init__(
        self, types: Any, target: Any, library: Any, args: Any, returned: Any, flags: Any, names: Any
    ) -> None:
        types = once(types, BorrowedCompiler)
        super().__init__(types, target, library, args, returned, settling(flags), names)  # type: ignore[no-untyped-call]

    def define_pipelines(self) -> list[Any]:
        builder: Any = DefaultPassBuilder
        pipeline = builder.define_nopython_pipeline(self.state)
        pipeline.add_pass_after(self.lowering, typed_passes.NativeLowering)
        skipped = self.needless | {typed_passes.NativeLowering}
        pipeline.passes = [each for each in pipeline.passes if each[0] not in skipped]
        pipeline.finalize()
        return [pipeline]


class PartCompiler(WholeCompiler):
    """The same for what only compiled code calls."""

    lowering = _Part


class BorrowedCompiler(PartCompiler):
    """The same for functions of numba's own, written in Python as any closure may be: `min`, `int`."""

    needless = frozenset()
