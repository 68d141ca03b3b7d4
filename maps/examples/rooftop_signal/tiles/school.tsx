<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="school" tilewidth="16" tileheight="16" tilecount="1152" columns="32">
 <image source="school.png" width="512" height="576"/>
 <tile id="0">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="void"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="1">
  <properties>
   <property name="name" value="floor_hall_0"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="2">
  <properties>
   <property name="name" value="floor_hall_1"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="3">
  <properties>
   <property name="name" value="floor_hall_2"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="4">
  <properties>
   <property name="name" value="floor_hall_3"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="5">
  <properties>
   <property name="name" value="floor_hall_4"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="6">
  <properties>
   <property name="name" value="floor_hall_5"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="7">
  <properties>
   <property name="name" value="floor_hall_6"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="8">
  <properties>
   <property name="name" value="floor_hall_7"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="9">
  <properties>
   <property name="name" value="floor_hall_brass_h"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="10">
  <properties>
   <property name="name" value="floor_hall_brass_v"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="11">
  <properties>
   <property name="name" value="floor_hall_brass_x"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="12">
  <properties>
   <property name="name" value="floor_hall_band_n"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="13">
  <properties>
   <property name="name" value="floor_hall_band_s"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="14">
  <properties>
   <property name="name" value="floor_wood_0"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="15">
  <properties>
   <property name="name" value="floor_wood_1"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="16">
  <properties>
   <property name="name" value="floor_wood_2"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="17">
  <properties>
   <property name="name" value="floor_wood_3"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="18">
  <properties>
   <property name="name" value="floor_wood_4"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="19">
  <properties>
   <property name="name" value="floor_wood_5"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="20">
  <properties>
   <property name="name" value="floor_wood_6"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="21">
  <properties>
   <property name="name" value="floor_wood_7"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="22">
  <properties>
   <property name="name" value="floor_wood_8"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="23">
  <properties>
   <property name="name" value="floor_wood_9"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="24">
  <properties>
   <property name="name" value="floor_wood_10"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="25">
  <properties>
   <property name="name" value="floor_wood_11"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="26">
  <properties>
   <property name="name" value="floor_wood_12"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="27">
  <properties>
   <property name="name" value="floor_wood_13"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="28">
  <properties>
   <property name="name" value="floor_wood_14"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="29">
  <properties>
   <property name="name" value="floor_wood_15"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="30">
  <properties>
   <property name="name" value="floor_gym_0"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="31">
  <properties>
   <property name="name" value="floor_gym_1"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="32">
  <properties>
   <property name="name" value="floor_gym_2"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="33">
  <properties>
   <property name="name" value="floor_gym_3"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="34">
  <properties>
   <property name="name" value="floor_gym_4"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="35">
  <properties>
   <property name="name" value="floor_gym_5"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="36">
  <properties>
   <property name="name" value="floor_gym_6"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="37">
  <properties>
   <property name="name" value="floor_gym_7"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="38">
  <properties>
   <property name="name" value="floor_gym_8"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="39">
  <properties>
   <property name="name" value="floor_gym_9"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="40">
  <properties>
   <property name="name" value="floor_gym_10"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="41">
  <properties>
   <property name="name" value="floor_gym_11"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="42">
  <properties>
   <property name="name" value="floor_gym_12"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="43">
  <properties>
   <property name="name" value="floor_gym_13"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="44">
  <properties>
   <property name="name" value="floor_gym_14"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="45">
  <properties>
   <property name="name" value="floor_gym_15"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="46">
  <properties>
   <property name="name" value="floor_tile_0"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="47">
  <properties>
   <property name="name" value="floor_tile_1"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="48">
  <properties>
   <property name="name" value="floor_tile_2"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="49">
  <properties>
   <property name="name" value="floor_tile_3"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="50">
  <properties>
   <property name="name" value="floor_wet_0"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="51">
  <properties>
   <property name="name" value="floor_wet_1"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="52">
  <properties>
   <property name="name" value="floor_wet_2"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="53">
  <properties>
   <property name="name" value="floor_wet_3"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="54">
  <properties>
   <property name="name" value="floor_roof_0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="55">
  <properties>
   <property name="name" value="floor_roof_1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="56">
  <properties>
   <property name="name" value="floor_roof_2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="57">
  <properties>
   <property name="name" value="floor_roof_3"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="58">
  <properties>
   <property name="name" value="floor_roof_4"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="59">
  <properties>
   <property name="name" value="floor_roof_5"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="60">
  <properties>
   <property name="name" value="floor_roof_6"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="61">
  <properties>
   <property name="name" value="floor_roof_7"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="62">
  <properties>
   <property name="name" value="floor_roof_drain"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="63">
  <properties>
   <property name="name" value="stairs_up_0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="64">
  <properties>
   <property name="name" value="stairs_up_1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="65">
  <properties>
   <property name="name" value="stairs_up_2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="66">
  <properties>
   <property name="name" value="stairs_down_0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="67">
  <properties>
   <property name="name" value="stairs_down_1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="68">
  <properties>
   <property name="name" value="stairs_down_2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="69">
  <properties>
   <property name="name" value="stairs_up_h_0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="70">
  <properties>
   <property name="name" value="stairs_up_h_1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="71">
  <properties>
   <property name="name" value="stairs_up_h_2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="72">
  <properties>
   <property name="name" value="stairs_down_h_0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="73">
  <properties>
   <property name="name" value="stairs_down_h_1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="74">
  <properties>
   <property name="name" value="stairs_down_h_2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="75">
  <properties>
   <property name="name" value="carpet_0"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="76">
  <properties>
   <property name="name" value="carpet_1"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="77">
  <properties>
   <property name="name" value="carpet_2"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="78">
  <properties>
   <property name="name" value="carpet_3"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="79">
  <properties>
   <property name="name" value="carpet_studio_0"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="80">
  <properties>
   <property name="name" value="carpet_studio_1"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="81">
  <properties>
   <property name="name" value="carpet_studio_2"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="82">
  <properties>
   <property name="name" value="carpet_studio_3"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="83">
  <properties>
   <property name="name" value="doorway"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="84">
  <properties>
   <property name="name" value="doorway_v"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="85">
  <properties>
   <property name="name" value="asphalt_0"/>
   <property name="surface" value="asphalt"/>
  </properties>
 </tile>
 <tile id="86">
  <properties>
   <property name="name" value="asphalt_1"/>
   <property name="surface" value="asphalt"/>
  </properties>
 </tile>
 <tile id="87">
  <properties>
   <property name="name" value="asphalt_2"/>
   <property name="surface" value="asphalt"/>
  </properties>
 </tile>
 <tile id="88">
  <properties>
   <property name="name" value="asphalt_3"/>
   <property name="surface" value="asphalt"/>
  </properties>
 </tile>
 <tile id="89">
  <properties>
   <property name="name" value="asphalt_4"/>
   <property name="surface" value="asphalt"/>
  </properties>
 </tile>
 <tile id="90">
  <properties>
   <property name="name" value="asphalt_5"/>
   <property name="surface" value="asphalt"/>
  </properties>
 </tile>
 <tile id="91">
  <properties>
   <property name="name" value="asphalt_6"/>
   <property name="surface" value="asphalt"/>
  </properties>
 </tile>
 <tile id="92">
  <properties>
   <property name="name" value="asphalt_7"/>
   <property name="surface" value="asphalt"/>
  </properties>
 </tile>
 <tile id="93">
  <properties>
   <property name="name" value="pavement_0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="94">
  <properties>
   <property name="name" value="pavement_1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="95">
  <properties>
   <property name="name" value="pavement_2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="96">
  <properties>
   <property name="name" value="pavement_3"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="97">
  <properties>
   <property name="name" value="kerb_n"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="98">
  <properties>
   <property name="name" value="kerb_s"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="99">
  <properties>
   <property name="name" value="kerb_w"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="100">
  <properties>
   <property name="name" value="kerb_e"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="101">
  <properties>
   <property name="name" value="grass_0"/>
   <property name="surface" value="grass"/>
  </properties>
 </tile>
 <tile id="102">
  <properties>
   <property name="name" value="grass_1"/>
   <property name="surface" value="grass"/>
  </properties>
 </tile>
 <tile id="103">
  <properties>
   <property name="name" value="grass_2"/>
   <property name="surface" value="grass"/>
  </properties>
 </tile>
 <tile id="104">
  <properties>
   <property name="name" value="grass_3"/>
   <property name="surface" value="grass"/>
  </properties>
 </tile>
 <tile id="105">
  <properties>
   <property name="name" value="grass_4"/>
   <property name="surface" value="grass"/>
  </properties>
 </tile>
 <tile id="106">
  <properties>
   <property name="name" value="grass_5"/>
   <property name="surface" value="grass"/>
  </properties>
 </tile>
 <tile id="107">
  <properties>
   <property name="name" value="grass_6"/>
   <property name="surface" value="grass"/>
  </properties>
 </tile>
 <tile id="108">
  <properties>
   <property name="name" value="grass_7"/>
   <property name="surface" value="grass"/>
  </properties>
 </tile>
 <tile id="109">
  <properties>
   <property name="name" value="dirt_0"/>
   <property name="surface" value="gravel"/>
  </properties>
 </tile>
 <tile id="110">
  <properties>
   <property name="name" value="dirt_1"/>
   <property name="surface" value="gravel"/>
  </properties>
 </tile>
 <tile id="111">
  <properties>
   <property name="name" value="dirt_2"/>
   <property name="surface" value="gravel"/>
  </properties>
 </tile>
 <tile id="112">
  <properties>
   <property name="name" value="dirt_3"/>
   <property name="surface" value="gravel"/>
  </properties>
 </tile>
 <tile id="113">
  <properties>
   <property name="name" value="track_0"/>
   <property name="surface" value="gravel"/>
  </properties>
 </tile>
 <tile id="114">
  <properties>
   <property name="name" value="track_1"/>
   <property name="surface" value="gravel"/>
  </properties>
 </tile>
 <tile id="115">
  <properties>
   <property name="name" value="track_2"/>
   <property name="surface" value="gravel"/>
  </properties>
 </tile>
 <tile id="116">
  <properties>
   <property name="name" value="track_3"/>
   <property name="surface" value="gravel"/>
  </properties>
 </tile>
 <tile id="117">
  <properties>
   <property name="cost" type="int" value="1"/>
   <property name="name" value="gravel_0"/>
   <property name="surface" value="gravel"/>
  </properties>
 </tile>
 <tile id="118">
  <properties>
   <property name="cost" type="int" value="1"/>
   <property name="name" value="gravel_1"/>
   <property name="surface" value="gravel"/>
  </properties>
 </tile>
 <tile id="119">
  <properties>
   <property name="cost" type="int" value="1"/>
   <property name="name" value="gravel_2"/>
   <property name="surface" value="gravel"/>
  </properties>
 </tile>
 <tile id="120">
  <properties>
   <property name="cost" type="int" value="1"/>
   <property name="name" value="gravel_3"/>
   <property name="surface" value="gravel"/>
  </properties>
 </tile>
 <tile id="121">
  <properties>
   <property name="cost" type="int" value="4"/>
   <property name="name" value="water_0"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="122">
  <properties>
   <property name="cost" type="int" value="4"/>
   <property name="name" value="water_1"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="123">
  <properties>
   <property name="cost" type="int" value="4"/>
   <property name="name" value="water_2"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="124">
  <properties>
   <property name="cost" type="int" value="4"/>
   <property name="name" value="water_3"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="125">
  <properties>
   <property name="name" value="grass_edge_n"/>
  </properties>
 </tile>
 <tile id="126">
  <properties>
   <property name="name" value="grass_edge_s"/>
  </properties>
 </tile>
 <tile id="127">
  <properties>
   <property name="name" value="grass_edge_e"/>
  </properties>
 </tile>
 <tile id="128">
  <properties>
   <property name="name" value="grass_edge_w"/>
  </properties>
 </tile>
 <tile id="129">
  <properties>
   <property name="name" value="grass_edge_nw"/>
  </properties>
 </tile>
 <tile id="130">
  <properties>
   <property name="name" value="grass_edge_ne"/>
  </properties>
 </tile>
 <tile id="131">
  <properties>
   <property name="name" value="grass_edge_sw"/>
  </properties>
 </tile>
 <tile id="132">
  <properties>
   <property name="name" value="grass_edge_se"/>
  </properties>
 </tile>
 <tile id="133">
  <properties>
   <property name="name" value="grass_edge_inw"/>
  </properties>
 </tile>
 <tile id="134">
  <properties>
   <property name="name" value="grass_edge_ine"/>
  </properties>
 </tile>
 <tile id="135">
  <properties>
   <property name="name" value="grass_edge_isw"/>
  </properties>
 </tile>
 <tile id="136">
  <properties>
   <property name="name" value="grass_edge_ise"/>
  </properties>
 </tile>
 <tile id="137">
  <properties>
   <property name="name" value="sand_edge_n"/>
  </properties>
 </tile>
 <tile id="138">
  <properties>
   <property name="name" value="sand_edge_s"/>
  </properties>
 </tile>
 <tile id="139">
  <properties>
   <property name="name" value="sand_edge_e"/>
  </properties>
 </tile>
 <tile id="140">
  <properties>
   <property name="name" value="sand_edge_w"/>
  </properties>
 </tile>
 <tile id="141">
  <properties>
   <property name="name" value="sand_edge_nw"/>
  </properties>
 </tile>
 <tile id="142">
  <properties>
   <property name="name" value="sand_edge_ne"/>
  </properties>
 </tile>
 <tile id="143">
  <properties>
   <property name="name" value="sand_edge_sw"/>
  </properties>
 </tile>
 <tile id="144">
  <properties>
   <property name="name" value="sand_edge_se"/>
  </properties>
 </tile>
 <tile id="145">
  <properties>
   <property name="name" value="sand_edge_inw"/>
  </properties>
 </tile>
 <tile id="146">
  <properties>
   <property name="name" value="sand_edge_ine"/>
  </properties>
 </tile>
 <tile id="147">
  <properties>
   <property name="name" value="sand_edge_isw"/>
  </properties>
 </tile>
 <tile id="148">
  <properties>
   <property name="name" value="sand_edge_ise"/>
  </properties>
 </tile>
 <tile id="149">
  <properties>
   <property name="name" value="dirt_edge_n"/>
  </properties>
 </tile>
 <tile id="150">
  <properties>
   <property name="name" value="dirt_edge_s"/>
  </properties>
 </tile>
 <tile id="151">
  <properties>
   <property name="name" value="dirt_edge_e"/>
  </properties>
 </tile>
 <tile id="152">
  <properties>
   <property name="name" value="dirt_edge_w"/>
  </properties>
 </tile>
 <tile id="153">
  <properties>
   <property name="name" value="dirt_edge_nw"/>
  </properties>
 </tile>
 <tile id="154">
  <properties>
   <property name="name" value="dirt_edge_ne"/>
  </properties>
 </tile>
 <tile id="155">
  <properties>
   <property name="name" value="dirt_edge_sw"/>
  </properties>
 </tile>
 <tile id="156">
  <properties>
   <property name="name" value="dirt_edge_se"/>
  </properties>
 </tile>
 <tile id="157">
  <properties>
   <property name="name" value="dirt_edge_inw"/>
  </properties>
 </tile>
 <tile id="158">
  <properties>
   <property name="name" value="dirt_edge_ine"/>
  </properties>
 </tile>
 <tile id="159">
  <properties>
   <property name="name" value="dirt_edge_isw"/>
  </properties>
 </tile>
 <tile id="160">
  <properties>
   <property name="name" value="dirt_edge_ise"/>
  </properties>
 </tile>
 <tile id="161">
  <properties>
   <property name="name" value="asphalt_edge_n"/>
  </properties>
 </tile>
 <tile id="162">
  <properties>
   <property name="name" value="asphalt_edge_s"/>
  </properties>
 </tile>
 <tile id="163">
  <properties>
   <property name="name" value="asphalt_edge_e"/>
  </properties>
 </tile>
 <tile id="164">
  <properties>
   <property name="name" value="asphalt_edge_w"/>
  </properties>
 </tile>
 <tile id="165">
  <properties>
   <property name="name" value="asphalt_edge_nw"/>
  </properties>
 </tile>
 <tile id="166">
  <properties>
   <property name="name" value="asphalt_edge_ne"/>
  </properties>
 </tile>
 <tile id="167">
  <properties>
   <property name="name" value="asphalt_edge_sw"/>
  </properties>
 </tile>
 <tile id="168">
  <properties>
   <property name="name" value="asphalt_edge_se"/>
  </properties>
 </tile>
 <tile id="169">
  <properties>
   <property name="name" value="asphalt_edge_inw"/>
  </properties>
 </tile>
 <tile id="170">
  <properties>
   <property name="name" value="asphalt_edge_ine"/>
  </properties>
 </tile>
 <tile id="171">
  <properties>
   <property name="name" value="asphalt_edge_isw"/>
  </properties>
 </tile>
 <tile id="172">
  <properties>
   <property name="name" value="asphalt_edge_ise"/>
  </properties>
 </tile>
 <tile id="173">
  <properties>
   <property name="name" value="gym_line_h"/>
  </properties>
 </tile>
 <tile id="174">
  <properties>
   <property name="name" value="gym_line_v"/>
  </properties>
 </tile>
 <tile id="175">
  <properties>
   <property name="name" value="gym_line_nw"/>
  </properties>
 </tile>
 <tile id="176">
  <properties>
   <property name="name" value="gym_line_ne"/>
  </properties>
 </tile>
 <tile id="177">
  <properties>
   <property name="name" value="gym_line_sw"/>
  </properties>
 </tile>
 <tile id="178">
  <properties>
   <property name="name" value="gym_line_se"/>
  </properties>
 </tile>
 <tile id="179">
  <properties>
   <property name="name" value="gym_line_tee_n"/>
  </properties>
 </tile>
 <tile id="180">
  <properties>
   <property name="name" value="gym_line_tee_s"/>
  </properties>
 </tile>
 <tile id="181">
  <properties>
   <property name="name" value="gym_line_tee_e"/>
  </properties>
 </tile>
 <tile id="182">
  <properties>
   <property name="name" value="gym_line_tee_w"/>
  </properties>
 </tile>
 <tile id="183">
  <properties>
   <property name="name" value="gym_circle_00"/>
  </properties>
 </tile>
 <tile id="184">
  <properties>
   <property name="name" value="gym_circle_01"/>
  </properties>
 </tile>
 <tile id="185">
  <properties>
   <property name="name" value="gym_circle_02"/>
  </properties>
 </tile>
 <tile id="186">
  <properties>
   <property name="name" value="gym_circle_03"/>
  </properties>
 </tile>
 <tile id="187">
  <properties>
   <property name="name" value="gym_circle_10"/>
  </properties>
 </tile>
 <tile id="188">
  <properties>
   <property name="name" value="gym_circle_11"/>
  </properties>
 </tile>
 <tile id="189">
  <properties>
   <property name="name" value="gym_circle_12"/>
  </properties>
 </tile>
 <tile id="190">
  <properties>
   <property name="name" value="gym_circle_13"/>
  </properties>
 </tile>
 <tile id="191">
  <properties>
   <property name="name" value="gym_circle_20"/>
  </properties>
 </tile>
 <tile id="192">
  <properties>
   <property name="name" value="gym_circle_21"/>
  </properties>
 </tile>
 <tile id="193">
  <properties>
   <property name="name" value="gym_circle_22"/>
  </properties>
 </tile>
 <tile id="194">
  <properties>
   <property name="name" value="gym_circle_23"/>
  </properties>
 </tile>
 <tile id="195">
  <properties>
   <property name="name" value="gym_circle_30"/>
  </properties>
 </tile>
 <tile id="196">
  <properties>
   <property name="name" value="gym_circle_31"/>
  </properties>
 </tile>
 <tile id="197">
  <properties>
   <property name="name" value="gym_circle_32"/>
  </properties>
 </tile>
 <tile id="198">
  <properties>
   <property name="name" value="gym_circle_33"/>
  </properties>
 </tile>
 <tile id="199">
  <properties>
   <property name="name" value="mark_yellow_h"/>
  </properties>
 </tile>
 <tile id="200">
  <properties>
   <property name="name" value="mark_yellow_v"/>
  </properties>
 </tile>
 <tile id="201">
  <properties>
   <property name="name" value="mark_yellow_nw"/>
  </properties>
 </tile>
 <tile id="202">
  <properties>
   <property name="name" value="mark_yellow_ne"/>
  </properties>
 </tile>
 <tile id="203">
  <properties>
   <property name="name" value="mark_yellow_sw"/>
  </properties>
 </tile>
 <tile id="204">
  <properties>
   <property name="name" value="mark_yellow_se"/>
  </properties>
 </tile>
 <tile id="205">
  <properties>
   <property name="name" value="mark_yellow_dash_h"/>
  </properties>
 </tile>
 <tile id="206">
  <properties>
   <property name="name" value="mark_yellow_dash_v"/>
  </properties>
 </tile>
 <tile id="207">
  <properties>
   <property name="name" value="mark_white_h"/>
  </properties>
 </tile>
 <tile id="208">
  <properties>
   <property name="name" value="mark_white_v"/>
  </properties>
 </tile>
 <tile id="209">
  <properties>
   <property name="name" value="mark_white_nw"/>
  </properties>
 </tile>
 <tile id="210">
  <properties>
   <property name="name" value="mark_white_ne"/>
  </properties>
 </tile>
 <tile id="211">
  <properties>
   <property name="name" value="mark_white_sw"/>
  </properties>
 </tile>
 <tile id="212">
  <properties>
   <property name="name" value="mark_white_se"/>
  </properties>
 </tile>
 <tile id="213">
  <properties>
   <property name="name" value="mark_white_dash_h"/>
  </properties>
 </tile>
 <tile id="214">
  <properties>
   <property name="name" value="mark_white_dash_v"/>
  </properties>
 </tile>
 <tile id="215">
  <properties>
   <property name="name" value="mark_stop_00"/>
  </properties>
 </tile>
 <tile id="216">
  <properties>
   <property name="name" value="mark_stop_01"/>
  </properties>
 </tile>
 <tile id="217">
  <properties>
   <property name="name" value="mark_stop_02"/>
  </properties>
 </tile>
 <tile id="218">
  <properties>
   <property name="name" value="mark_stop_03"/>
  </properties>
 </tile>
 <tile id="219">
  <properties>
   <property name="name" value="mark_cross_h"/>
  </properties>
 </tile>
 <tile id="220">
  <properties>
   <property name="name" value="mark_cross_v"/>
  </properties>
 </tile>
 <tile id="221">
  <properties>
   <property name="name" value="mark_arrow_n"/>
  </properties>
 </tile>
 <tile id="222">
  <properties>
   <property name="name" value="mark_arrow_e"/>
  </properties>
 </tile>
 <tile id="223">
  <properties>
   <property name="name" value="mark_hatch"/>
  </properties>
 </tile>
 <tile id="224">
  <properties>
   <property name="name" value="track_line_h"/>
  </properties>
 </tile>
 <tile id="225">
  <properties>
   <property name="name" value="track_line_v"/>
  </properties>
 </tile>
 <tile id="226">
  <properties>
   <property name="name" value="track_arc_nw_l_up"/>
  </properties>
 </tile>
 <tile id="227">
  <properties>
   <property name="name" value="track_arc_nw_r_up"/>
  </properties>
 </tile>
 <tile id="228">
  <properties>
   <property name="name" value="track_arc_nw_l_lo"/>
  </properties>
 </tile>
 <tile id="229">
  <properties>
   <property name="name" value="track_arc_nw_r_lo"/>
  </properties>
 </tile>
 <tile id="230">
  <properties>
   <property name="name" value="track_arc_ne_l_up"/>
  </properties>
 </tile>
 <tile id="231">
  <properties>
   <property name="name" value="track_arc_ne_r_up"/>
  </properties>
 </tile>
 <tile id="232">
  <properties>
   <property name="name" value="track_arc_ne_l_lo"/>
  </properties>
 </tile>
 <tile id="233">
  <properties>
   <property name="name" value="track_arc_ne_r_lo"/>
  </properties>
 </tile>
 <tile id="234">
  <properties>
   <property name="name" value="track_arc_sw_l_up"/>
  </properties>
 </tile>
 <tile id="235">
  <properties>
   <property name="name" value="track_arc_sw_r_up"/>
  </properties>
 </tile>
 <tile id="236">
  <properties>
   <property name="name" value="track_arc_sw_l_lo"/>
  </properties>
 </tile>
 <tile id="237">
  <properties>
   <property name="name" value="track_arc_sw_r_lo"/>
  </properties>
 </tile>
 <tile id="238">
  <properties>
   <property name="name" value="track_arc_se_l_up"/>
  </properties>
 </tile>
 <tile id="239">
  <properties>
   <property name="name" value="track_arc_se_r_up"/>
  </properties>
 </tile>
 <tile id="240">
  <properties>
   <property name="name" value="track_arc_se_l_lo"/>
  </properties>
 </tile>
 <tile id="241">
  <properties>
   <property name="name" value="track_arc_se_r_lo"/>
  </properties>
 </tile>
 <tile id="242">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="243">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="244">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="245">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="246">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="247">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="248">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_crack"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="249">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_blood"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="250">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_radiator"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="251">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_vent"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="252">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_hydrant"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="253">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_scrawl"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="254">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="1"/>
   <property name="name" value="wall_lo_sill"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="255">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_crack"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="256">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_blood"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="257">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_hand"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="258">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_clock"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="259">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_hydrant"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="260">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.8"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_exit"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="261">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_notice_l"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="262">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_notice_r"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="263">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_poster_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="264">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_poster_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="265">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_poster_2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="266">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_poster_3"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="267">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_map"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="268">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_speaker"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="269">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_fusebox"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="270">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_flag"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="271">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_scrawl"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="272">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.12"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="wall_up_window_l"/>
   <property name="pane" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="273">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.12"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="wall_up_window_r"/>
   <property name="pane" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="274">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.12"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="wall_up_window_broken_l"/>
   <property name="pane" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="275">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.12"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="wall_up_window_broken_r"/>
   <property name="pane" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="276">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.12"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="wall_up_window_curtain_l"/>
   <property name="pane" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="277">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.12"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="wall_up_window_curtain_r"/>
   <property name="pane" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="278">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_window_boarded_l"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="279">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_window_boarded_r"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="280">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="wall_up_pane_l"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="281">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="wall_up_pane_m"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="282">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="wall_up_pane_r"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="283">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="wall_up_pane_broken"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="284">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_board_l"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="285">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_board_m0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="286">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_board_m1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="287">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_board_m2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="288">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_board_m3"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="289">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_board_r"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="290">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_board_l"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="291">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_board_m"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="292">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_board_r"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="293">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_tile_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="294">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_tile_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="295">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_tile_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="296">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_tile_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="297">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_wood_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="298">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_wood_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="299">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_wood_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="300">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_wood_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="301">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_foam_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="302">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_foam_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="303">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_foam_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="304">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_foam_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="305">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_concrete_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="306">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_lo_concrete_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="307">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_concrete_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="308">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_up_concrete_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="309">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_crack"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="310">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_hand"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="311">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_hand_two"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="312">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_blood"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="313">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_clock"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="314">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.8"/>
   <property name="name" value="hang_exit"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="315">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_poster_0"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="316">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_poster_1"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="317">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_poster_2"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="318">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_poster_3"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="319">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_notice"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="320">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_missing"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="321">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_tally"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="322">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_arrow_l"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="323">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_arrow_r"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="324">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_ribbon"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="325">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.8"/>
   <property name="name" value="hang_lamp"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="326">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_siren"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="327">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_camera"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="328">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_lo_crack"/>
  </properties>
 </tile>
 <tile id="329">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_lo_hand"/>
  </properties>
 </tile>
 <tile id="330">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_lo_blood"/>
  </properties>
 </tile>
 <tile id="331">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_lo_smear"/>
  </properties>
 </tile>
 <tile id="332">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hang_lo_poster"/>
  </properties>
 </tile>
 <tile id="333">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_1_1"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="334">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_1_2"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="335">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_1_3"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="336">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_1_4"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="337">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_1_5"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="338">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_2_1"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="339">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_2_2"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="340">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_2_3"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="341">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_2_4"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="342">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_2_5"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="343">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_library_l"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="344">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_library_r"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="345">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_broadcast_l"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="346">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_broadcast_r"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="347">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_nurse_l"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="348">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_nurse_r"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="349">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_staff_l"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="350">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_staff_r"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="351">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_music_l"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="352">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_music_r"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="353">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_science_l"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="354">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_science_r"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="355">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_kitchen_l"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="356">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_kitchen_r"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="357">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_gym_l"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="358">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_gym_r"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="359">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_toilet_l"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="360">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_toilet_r"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="361">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_roof_l"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="362">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="plate_roof_r"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="363">
  <properties>
   <property name="name" value="top_s"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="364">
  <properties>
   <property name="name" value="top_s_l"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="365">
  <properties>
   <property name="name" value="top_s_r"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="366">
  <properties>
   <property name="name" value="top_s_tee"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="367">
  <properties>
   <property name="name" value="top_s_sw"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="368">
  <properties>
   <property name="name" value="top_s_se"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="369">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_h"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="370">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_v"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="371">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_se"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="372">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_sw"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="373">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_ne"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="374">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_nw"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="375">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_nse"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="376">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_esw"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="377">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_nsw"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="378">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_new"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="379">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_cross"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="380">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_end_n"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="381">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_end_s"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="382">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_end_w"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="383">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_end_e"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="384">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_single"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="385">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_solid"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="386">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_v_s"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="387">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_v_sw"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="388">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_v_se"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="389">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_v_x"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="390">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_v_xw"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="391">
  <properties>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="top_v_xe"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="392">
  <properties>
   <property name="muffle" type="int" value="3"/>
   <property name="name" value="top_v_window"/>
   <property name="pane" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="393">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_end_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="394">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="wall_end_up"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="395">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_lo_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="396">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_lo_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="397">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_lo_2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="398">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_lo_plinth_vent"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="399">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_lo_pipe"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="400">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_lo_ivy"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="401">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_lo_pier"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="402">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_up_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="403">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_up_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="404">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_up_2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="405">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="facade_up_win_dark"/>
   <property name="pane" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="406">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="facade_up_win_broken"/>
   <property name="pane" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="407">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.7"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="facade_up_win_lit"/>
   <property name="pane" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="408">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="facade_up_win_curtain"/>
   <property name="pane" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="409">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_up_win_boarded"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="410">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_up_pipe"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="411">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_up_stain"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="412">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_up_pier"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="413">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2lo_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="414">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2lo_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="415">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2lo_2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="416">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2lo_plinth_vent"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="417">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2lo_pipe"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="418">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2lo_ivy"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="419">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2lo_pier"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="420">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2up_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="421">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2up_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="422">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2up_2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="423">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2up_win_dark"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="424">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2up_win_broken"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="425">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.7"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2up_win_lit"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="426">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2up_win_curtain"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="427">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2up_win_boarded"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="428">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2up_pipe"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="429">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2up_stain"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="430">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="facade_2up_pier"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="431">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="1"/>
   <property name="name" value="facade_lo_sill"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="432">
  <properties>
   <property name="name" value="roof_edge_l"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="433">
  <properties>
   <property name="name" value="roof_edge_m"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="434">
  <properties>
   <property name="name" value="roof_edge_r"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="435">
  <properties>
   <property name="name" value="roof_edge2_l"/>
   <property name="z0" type="int" value="64"/>
  </properties>
 </tile>
 <tile id="436">
  <properties>
   <property name="name" value="roof_edge2_m"/>
   <property name="z0" type="int" value="64"/>
  </properties>
 </tile>
 <tile id="437">
  <properties>
   <property name="name" value="roof_edge2_r"/>
   <property name="z0" type="int" value="64"/>
  </properties>
 </tile>
 <tile id="438">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="facade_clock_l_up"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="439">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="facade_clock_r_up"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="440">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="facade_clock_l_lo"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="441">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="facade_clock_r_lo"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="442">
  <properties>
   <property name="front" type="int" value="6"/>
   <property name="name" value="canopy_l"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="443">
  <properties>
   <property name="front" type="int" value="6"/>
   <property name="name" value="canopy_m"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="444">
  <properties>
   <property name="front" type="int" value="6"/>
   <property name="name" value="canopy_r"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="445">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="name" value="canopy_post_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="446">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="canopy_post_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="447">
  <properties>
   <property name="name" value="step_stone"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="448">
  <properties>
   <property name="name" value="step_stone_s"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="449">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="hut_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="450">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="hut_up"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="451">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.7"/>
   <property name="muffle" type="int" value="12"/>
   <property name="name" value="hut_up_lamp"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="452">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="desk"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="453">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="desk_book"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="454">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="desk_paper"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="455">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="desk_blood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="456">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="desk_front"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="457">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="desk_up"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="458">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="desk_side"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="459">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="6"/>
   <property name="name" value="chair_n"/>
  </properties>
 </tile>
 <tile id="460">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="6"/>
   <property name="name" value="chair_s"/>
  </properties>
 </tile>
 <tile id="461">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="6"/>
   <property name="name" value="chair_e"/>
  </properties>
 </tile>
 <tile id="462">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="6"/>
   <property name="name" value="chair_w"/>
  </properties>
 </tile>
 <tile id="463">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="5"/>
   <property name="name" value="chair_over_0"/>
  </properties>
 </tile>
 <tile id="464">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="5"/>
   <property name="name" value="chair_over_1"/>
  </properties>
 </tile>
 <tile id="465">
  <properties>
   <property name="front" type="int" value="11"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="teacher_desk_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="466">
  <properties>
   <property name="front" type="int" value="11"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="teacher_desk_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="467">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="name" value="lectern_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="468">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="lectern_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="469">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="name" value="locker_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="470">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="locker_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="471">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="name" value="locker_b_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="472">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="locker_b_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="473">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="name" value="locker_open_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="474">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="locker_open_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="475">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="name" value="locker_dent_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="476">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="locker_dent_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="477">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="name" value="locker_blood_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="478">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="locker_blood_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="479">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="name" value="shoe_rack_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="480">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="shoe_rack_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="481">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="name" value="shoe_rack_b_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="482">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="shoe_rack_b_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="483">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="name" value="shelf_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="484">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="shelf_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="485">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="name" value="shelf_b_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="486">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="shelf_b_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="487">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="name" value="shelf_c_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="488">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="shelf_c_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="489">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="name" value="shelf_bare_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="490">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="shelf_bare_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="491">
  <properties>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="shelf_fallen_l_up"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="8"/>
  </properties>
 </tile>
 <tile id="492">
  <properties>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="shelf_fallen_r_up"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="8"/>
  </properties>
 </tile>
 <tile id="493">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="shelf_fallen_l_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="494">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="shelf_fallen_r_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="495">
  <properties>
   <property name="name" value="shelf_v_00"/>
   <property name="z0" type="int" value="26"/>
  </properties>
 </tile>
 <tile id="496">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="shelf_v_10"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="497">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="shelf_v_20"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="498">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="cafe_table_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="499">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="cafe_table_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="500">
  <properties>
   <property name="front" type="int" value="5"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="bench_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="501">
  <properties>
   <property name="front" type="int" value="5"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="bench_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="502">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="counter"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="503">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="counter_food"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="504">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="counter_sink"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="505">
  <properties>
   <property name="front" type="int" value="11"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="stove"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="506">
  <properties>
   <property name="name" value="stove_pot_up"/>
   <property name="z0" type="int" value="11"/>
  </properties>
 </tile>
 <tile id="507">
  <properties>
   <property name="front" type="int" value="11"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="stove_pot_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="508">
  <properties>
   <property name="front" type="int" value="11"/>
   <property name="name" value="fridge_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="509">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="fridge_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="510">
  <properties>
   <property name="front" type="int" value="11"/>
   <property name="name" value="fridge_open_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="511">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="fridge_open_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="512">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="sofa_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="513">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="sofa_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="514">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="sofa_torn_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="515">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="sofa_torn_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="516">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="glow" type="float" value="0.7"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="mixer_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="517">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="glow" type="float" value="0.7"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="mixer_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="518">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="glow" type="float" value="0.5"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="mic_desk_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="519">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="glow" type="float" value="0.5"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="mic_desk_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="520">
  <properties>
   <property name="front" type="int" value="11"/>
   <property name="glow" type="float" value="0.8"/>
   <property name="name" value="radio_rack_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="521">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.8"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="radio_rack_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="522">
  <properties>
   <property name="front" type="int" value="11"/>
   <property name="glow" type="float" value="0.8"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="monitor"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="523">
  <properties>
   <property name="front" type="int" value="11"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="monitor_dead"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="524">
  <properties>
   <property name="front" type="int" value="1"/>
   <property name="name" value="piano_l_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="525">
  <properties>
   <property name="front" type="int" value="1"/>
   <property name="name" value="piano_r_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="526">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="piano_l_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="527">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="piano_r_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="528">
  <properties>
   <property name="cost" type="int" value="2"/>
   <property name="front" type="int" value="3"/>
   <property name="name" value="gym_mat_l"/>
  </properties>
 </tile>
 <tile id="529">
  <properties>
   <property name="cost" type="int" value="2"/>
   <property name="front" type="int" value="3"/>
   <property name="name" value="gym_mat_r"/>
  </properties>
 </tile>
 <tile id="530">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="gym_mat_stack_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="531">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="gym_mat_stack_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="532">
  <properties>
   <property name="front" type="int" value="11"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="vault_box_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="533">
  <properties>
   <property name="front" type="int" value="11"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="vault_box_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="534">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="name" value="hoop_00"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="535">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="name" value="hoop_01"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="536">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hoop_10"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="537">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="hoop_11"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="538">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="hoop_20"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="539">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="hoop_21"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="540">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="ball_cart"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="541">
  <properties>
   <property name="front" type="int" value="5"/>
   <property name="name" value="ball"/>
  </properties>
 </tile>
 <tile id="542">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="name" value="trophy_case_l_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="543">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="name" value="trophy_case_r_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="544">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="trophy_case_l_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="545">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="trophy_case_r_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="546">
  <properties>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="bed_up"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="7"/>
  </properties>
 </tile>
 <tile id="547">
  <properties>
   <property name="front" type="int" value="7"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="bed_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="548">
  <properties>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="bed_blood_up"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="7"/>
  </properties>
 </tile>
 <tile id="549">
  <properties>
   <property name="front" type="int" value="7"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="bed_blood_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="550">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="name" value="curtain_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="551">
  <properties>
   <property name="cost" type="int" value="2"/>
   <property name="front" type="int" value="16"/>
   <property name="name" value="curtain_lo"/>
   <property name="opaque" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="552">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="sink"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="553">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="name" value="cubicle_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="554">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="cubicle_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="555">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="name" value="cubicle_open_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="556">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="cubicle_open_lo"/>
  </properties>
 </tile>
 <tile id="557">
  <properties>
   <property name="front" type="int" value="7"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="toilet"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="558">
  <properties>
   <property name="front" type="int" value="4"/>
   <property name="name" value="desk_stack_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="559">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="desk_stack_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="560">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="name" value="chair_stack_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="561">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="chair_stack_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="562">
  <properties>
   <property name="name" value="plant_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="563">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="plant_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="564">
  <properties>
   <property name="cost" type="int" value="2"/>
   <property name="front" type="int" value="4"/>
   <property name="name" value="plant_fallen"/>
  </properties>
 </tile>
 <tile id="565">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="bin"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="566">
  <properties>
   <property name="front" type="int" value="5"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="bin_fallen"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="567">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="box_card"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="568">
  <properties>
   <property name="front" type="int" value="3"/>
   <property name="name" value="box_stack_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="569">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="box_stack_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="570">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="cabinet_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="571">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="cabinet_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="572">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="glow" type="float" value="0.6"/>
   <property name="name" value="vending_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="573">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.6"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="vending_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="574">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="name" value="water_cooler_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="575">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="water_cooler_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="576">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="lab_table_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="577">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="lab_table_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="578">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="name" value="skeleton_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="579">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="skeleton_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="580">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="mop_bucket"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="581">
  <properties>
   <property name="cost" type="int" value="1"/>
   <property name="front" type="int" value="2"/>
   <property name="name" value="bed_roll_l"/>
  </properties>
 </tile>
 <tile id="582">
  <properties>
   <property name="cost" type="int" value="1"/>
   <property name="front" type="int" value="2"/>
   <property name="name" value="bed_roll_r"/>
  </properties>
 </tile>
 <tile id="583">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="5"/>
   <property name="glow" type="float" value="0.8"/>
   <property name="name" value="camp_stove"/>
  </properties>
 </tile>
 <tile id="584">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="rail_h"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="585">
  <properties>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="rail_v"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="6"/>
  </properties>
 </tile>
 <tile id="586">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="name" value="tree_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="587">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="tree_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="588">
  <properties>
   <property name="name" value="tree_crown_00"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="589">
  <properties>
   <property name="name" value="tree_crown_01"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="590">
  <properties>
   <property name="name" value="tree_crown_02"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="591">
  <properties>
   <property name="name" value="tree_crown_10"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="592">
  <properties>
   <property name="name" value="tree_crown_11"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="593">
  <properties>
   <property name="name" value="tree_crown_12"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="594">
  <properties>
   <property name="name" value="tree_crown_20"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="595">
  <properties>
   <property name="name" value="tree_crown_21"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="596">
  <properties>
   <property name="name" value="tree_crown_22"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="597">
  <properties>
   <property name="name" value="tree_crown_bare_00"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="598">
  <properties>
   <property name="name" value="tree_crown_bare_01"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="599">
  <properties>
   <property name="name" value="tree_crown_bare_02"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="600">
  <properties>
   <property name="name" value="tree_crown_bare_10"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="601">
  <properties>
   <property name="name" value="tree_crown_bare_11"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="602">
  <properties>
   <property name="name" value="tree_crown_bare_12"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="603">
  <properties>
   <property name="name" value="tree_crown_bare_20"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="604">
  <properties>
   <property name="name" value="tree_crown_bare_21"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="605">
  <properties>
   <property name="name" value="tree_crown_bare_22"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="606">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="name" value="pine_00"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="607">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="name" value="pine_01"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="608">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="pine_10"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="609">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="pine_11"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="610">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="pine_20"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="611">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="pine_21"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="612">
  <properties>
   <property name="cost" type="int" value="2"/>
   <property name="cover" type="bool" value="true"/>
   <property name="front" type="int" value="9"/>
   <property name="name" value="bush_0"/>
   <property name="surface" value="grass"/>
  </properties>
 </tile>
 <tile id="613">
  <properties>
   <property name="cost" type="int" value="2"/>
   <property name="cover" type="bool" value="true"/>
   <property name="front" type="int" value="9"/>
   <property name="name" value="bush_1"/>
   <property name="surface" value="grass"/>
  </properties>
 </tile>
 <tile id="614">
  <properties>
   <property name="cost" type="int" value="2"/>
   <property name="cover" type="bool" value="true"/>
   <property name="front" type="int" value="9"/>
   <property name="name" value="bush_2"/>
   <property name="surface" value="grass"/>
  </properties>
 </tile>
 <tile id="615">
  <properties>
   <property name="cost" type="int" value="1"/>
   <property name="cover" type="bool" value="true"/>
   <property name="front" type="int" value="8"/>
   <property name="name" value="long_grass_0"/>
   <property name="surface" value="grass"/>
  </properties>
 </tile>
 <tile id="616">
  <properties>
   <property name="cost" type="int" value="1"/>
   <property name="cover" type="bool" value="true"/>
   <property name="front" type="int" value="8"/>
   <property name="name" value="long_grass_1"/>
   <property name="surface" value="grass"/>
  </properties>
 </tile>
 <tile id="617">
  <properties>
   <property name="cost" type="int" value="1"/>
   <property name="cover" type="bool" value="true"/>
   <property name="front" type="int" value="8"/>
   <property name="name" value="long_grass_2"/>
   <property name="surface" value="grass"/>
  </properties>
 </tile>
 <tile id="618">
  <properties>
   <property name="cost" type="int" value="1"/>
   <property name="cover" type="bool" value="true"/>
   <property name="front" type="int" value="8"/>
   <property name="name" value="long_grass_3"/>
   <property name="surface" value="grass"/>
  </properties>
 </tile>
 <tile id="619">
  <properties>
   <property name="cover" type="bool" value="true"/>
   <property name="front" type="int" value="11"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="hedge_0"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="620">
  <properties>
   <property name="cover" type="bool" value="true"/>
   <property name="front" type="int" value="11"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="hedge_1"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="621">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="flagpole_00"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="622">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="flagpole_10"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="623">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="flagpole_20"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="624">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="flagpole_30"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="625">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="bike_rack_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="626">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="bike_rack_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="627">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="4"/>
   <property name="name" value="bike_fallen_l"/>
  </properties>
 </tile>
 <tile id="628">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="4"/>
   <property name="name" value="bike_fallen_r"/>
  </properties>
 </tile>
 <tile id="629">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="name" value="bin_big_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="630">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="bin_big_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="631">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="sandbag_h"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="632">
  <properties>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="sandbag_v"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="8"/>
  </properties>
 </tile>
 <tile id="633">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="sandbag_nw"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="634">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="sandbag_ne"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="635">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="sandbag_sw"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="636">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="sandbag_se"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="637">
  <properties>
   <property name="front" type="int" value="5"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="sandbag_low"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="638">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="barrier_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="639">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="barrier_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="640">
  <properties>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="barrier_v_up"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="10"/>
  </properties>
 </tile>
 <tile id="641">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="barrier_v_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="642">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="name" value="fence_h_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="643">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="fence_h_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="644">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="name" value="fence_h_torn_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="645">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="fence_h_torn_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="646">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="name" value="fence_post_h_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="647">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="fence_post_h_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="648">
  <properties>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="fence_v"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="8"/>
  </properties>
 </tile>
 <tile id="649">
  <properties>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="fence_v_torn"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="8"/>
  </properties>
 </tile>
 <tile id="650">
  <properties>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="fence_post_v"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="8"/>
  </properties>
 </tile>
 <tile id="651">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="name" value="fence_ribbon_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="652">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="fence_ribbon_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="653">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="name" value="fence_poster_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="654">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="fence_poster_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="655">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="pillar_00"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="656">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="pillar_10"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="657">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="pillar_20"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="658">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="pillar_name_00"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="659">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="pillar_name_10"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="660">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="pillar_name_20"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="661">
  <properties>
   <property name="front" type="int" value="6"/>
   <property name="name" value="wall_brick_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="662">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="wall_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="663">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="banner_00"/>
   <property name="z0" type="int" value="40"/>
  </properties>
 </tile>
 <tile id="664">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="banner_01"/>
   <property name="z0" type="int" value="40"/>
  </properties>
 </tile>
 <tile id="665">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="banner_02"/>
   <property name="z0" type="int" value="40"/>
  </properties>
 </tile>
 <tile id="666">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="banner_03"/>
   <property name="z0" type="int" value="40"/>
  </properties>
 </tile>
 <tile id="667">
  <properties>
   <property name="name" value="tent_00"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="668">
  <properties>
   <property name="name" value="tent_01"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="669">
  <properties>
   <property name="name" value="tent_02"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="670">
  <properties>
   <property name="name" value="tent_03"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="671">
  <properties>
   <property name="name" value="tent_10"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="672">
  <properties>
   <property name="name" value="tent_11"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="673">
  <properties>
   <property name="name" value="tent_12"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="674">
  <properties>
   <property name="name" value="tent_13"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="675">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_20"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="676">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_21"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="677">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_22"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="678">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_23"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="679">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_30"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="680">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_31"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="681">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_32"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="682">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_33"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="683">
  <properties>
   <property name="name" value="tent_cross_00"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="684">
  <properties>
   <property name="name" value="tent_cross_01"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="685">
  <properties>
   <property name="name" value="tent_cross_02"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="686">
  <properties>
   <property name="name" value="tent_cross_03"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="687">
  <properties>
   <property name="name" value="tent_cross_10"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="688">
  <properties>
   <property name="name" value="tent_cross_11"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="689">
  <properties>
   <property name="name" value="tent_cross_12"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="690">
  <properties>
   <property name="name" value="tent_cross_13"/>
   <property name="z0" type="int" value="30"/>
  </properties>
 </tile>
 <tile id="691">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_cross_20"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="692">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_cross_21"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="693">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_cross_22"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="694">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_cross_23"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="695">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_cross_30"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="696">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_cross_31"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="697">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_cross_32"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="698">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="tent_cross_33"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="699">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="glow" type="float" value="0.5"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="inspection_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="700">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="glow" type="float" value="0.5"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="inspection_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="701">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="signal_red_00"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="702">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="signal_red_10"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="703">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="signal_red_20"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="704">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="signal_red_30"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="705">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="signal_green_00"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="706">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="signal_green_10"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="707">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="signal_green_20"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="708">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="signal_green_30"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="709">
  <properties>
   <property name="cost" type="int" value="2"/>
   <property name="front" type="int" value="10"/>
   <property name="name" value="cone"/>
  </properties>
 </tile>
 <tile id="710">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="tyres"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="711">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="mast_00"/>
   <property name="z0" type="int" value="64"/>
  </properties>
 </tile>
 <tile id="712">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="mast_10"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="713">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="mast_20"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="714">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="mast_30"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="715">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="mast_40"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="716">
  <properties>
   <property name="name" value="truck_00"/>
   <property name="z0" type="int" value="40"/>
  </properties>
 </tile>
 <tile id="717">
  <properties>
   <property name="name" value="truck_01"/>
   <property name="z0" type="int" value="40"/>
  </properties>
 </tile>
 <tile id="718">
  <properties>
   <property name="name" value="truck_02"/>
   <property name="z0" type="int" value="40"/>
  </properties>
 </tile>
 <tile id="719">
  <properties>
   <property name="name" value="truck_03"/>
   <property name="z0" type="int" value="40"/>
  </properties>
 </tile>
 <tile id="720">
  <properties>
   <property name="name" value="truck_04"/>
   <property name="z0" type="int" value="40"/>
  </properties>
 </tile>
 <tile id="721">
  <properties>
   <property name="name" value="truck_05"/>
   <property name="z0" type="int" value="40"/>
  </properties>
 </tile>
 <tile id="722">
  <properties>
   <property name="name" value="truck_06"/>
   <property name="z0" type="int" value="40"/>
  </properties>
 </tile>
 <tile id="723">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="truck_10"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="724">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="truck_11"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="725">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="truck_12"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="726">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="truck_13"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="727">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="truck_14"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="728">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="truck_15"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="729">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="truck_16"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="730">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="truck_20"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="731">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="truck_21"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="732">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="truck_22"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="733">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="truck_23"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="734">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="truck_24"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="735">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="truck_25"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="736">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="truck_26"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="737">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="truck_30"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="738">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="truck_31"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="739">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="truck_32"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="740">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="truck_33"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="741">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="truck_34"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="742">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="truck_35"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="743">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="truck_36"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="744">
  <properties>
   <property name="name" value="bus_00"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="745">
  <properties>
   <property name="name" value="bus_01"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="746">
  <properties>
   <property name="name" value="bus_02"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="747">
  <properties>
   <property name="name" value="bus_03"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="748">
  <properties>
   <property name="name" value="bus_04"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="749">
  <properties>
   <property name="name" value="bus_05"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="750">
  <properties>
   <property name="name" value="bus_06"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="751">
  <properties>
   <property name="name" value="bus_07"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="752">
  <properties>
   <property name="name" value="bus_08"/>
   <property name="z0" type="int" value="34"/>
  </properties>
 </tile>
 <tile id="753">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="name" value="bus_10"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="754">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="name" value="bus_11"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="755">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="name" value="bus_12"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="756">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="name" value="bus_13"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="757">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="name" value="bus_14"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="758">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="name" value="bus_15"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="759">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="name" value="bus_16"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="760">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="name" value="bus_17"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="761">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="name" value="bus_18"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="762">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_20"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="763">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_21"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="764">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_22"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="765">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_23"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="766">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_24"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="767">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_25"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="768">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_26"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="769">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_27"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="770">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_28"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="771">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_30"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="772">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_31"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="773">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_32"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="774">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_33"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="775">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_34"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="776">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_35"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="777">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_36"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="778">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_37"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="779">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="bus_38"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="780">
  <properties>
   <property name="name" value="car_00"/>
   <property name="z0" type="int" value="20"/>
  </properties>
 </tile>
 <tile id="781">
  <properties>
   <property name="name" value="car_01"/>
   <property name="z0" type="int" value="20"/>
  </properties>
 </tile>
 <tile id="782">
  <properties>
   <property name="name" value="car_02"/>
   <property name="z0" type="int" value="20"/>
  </properties>
 </tile>
 <tile id="783">
  <properties>
   <property name="name" value="car_03"/>
   <property name="z0" type="int" value="20"/>
  </properties>
 </tile>
 <tile id="784">
  <properties>
   <property name="front" type="int" value="4"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_10"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="785">
  <properties>
   <property name="front" type="int" value="4"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_11"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="786">
  <properties>
   <property name="front" type="int" value="4"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_12"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="787">
  <properties>
   <property name="front" type="int" value="4"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_13"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="788">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_20"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="789">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_21"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="790">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_22"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="791">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_23"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="792">
  <properties>
   <property name="name" value="car_taxi_00"/>
   <property name="z0" type="int" value="20"/>
  </properties>
 </tile>
 <tile id="793">
  <properties>
   <property name="name" value="car_taxi_01"/>
   <property name="z0" type="int" value="20"/>
  </properties>
 </tile>
 <tile id="794">
  <properties>
   <property name="name" value="car_taxi_02"/>
   <property name="z0" type="int" value="20"/>
  </properties>
 </tile>
 <tile id="795">
  <properties>
   <property name="name" value="car_taxi_03"/>
   <property name="z0" type="int" value="20"/>
  </properties>
 </tile>
 <tile id="796">
  <properties>
   <property name="front" type="int" value="4"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_taxi_10"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="797">
  <properties>
   <property name="front" type="int" value="4"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_taxi_11"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="798">
  <properties>
   <property name="front" type="int" value="4"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_taxi_12"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="799">
  <properties>
   <property name="front" type="int" value="4"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_taxi_13"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="800">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_taxi_20"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="801">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_taxi_21"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="802">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_taxi_22"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="803">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_taxi_23"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="804">
  <properties>
   <property name="name" value="car_police_00"/>
   <property name="z0" type="int" value="20"/>
  </properties>
 </tile>
 <tile id="805">
  <properties>
   <property name="name" value="car_police_01"/>
   <property name="z0" type="int" value="20"/>
  </properties>
 </tile>
 <tile id="806">
  <properties>
   <property name="name" value="car_police_02"/>
   <property name="z0" type="int" value="20"/>
  </properties>
 </tile>
 <tile id="807">
  <properties>
   <property name="name" value="car_police_03"/>
   <property name="z0" type="int" value="20"/>
  </properties>
 </tile>
 <tile id="808">
  <properties>
   <property name="front" type="int" value="4"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_police_10"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="809">
  <properties>
   <property name="front" type="int" value="4"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_police_11"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="810">
  <properties>
   <property name="front" type="int" value="4"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_police_12"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="811">
  <properties>
   <property name="front" type="int" value="4"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_police_13"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="812">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_police_20"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="813">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_police_21"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="814">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_police_22"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="815">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_police_23"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="816">
  <properties>
   <property name="name" value="car_v_00"/>
   <property name="z0" type="int" value="14"/>
  </properties>
 </tile>
 <tile id="817">
  <properties>
   <property name="name" value="car_v_01"/>
   <property name="z0" type="int" value="14"/>
  </properties>
 </tile>
 <tile id="818">
  <properties>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_v_10"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="14"/>
  </properties>
 </tile>
 <tile id="819">
  <properties>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_v_11"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="14"/>
  </properties>
 </tile>
 <tile id="820">
  <properties>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_v_20"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="14"/>
  </properties>
 </tile>
 <tile id="821">
  <properties>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_v_21"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="14"/>
  </properties>
 </tile>
 <tile id="822">
  <properties>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_v_30"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="14"/>
  </properties>
 </tile>
 <tile id="823">
  <properties>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_v_31"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="14"/>
  </properties>
 </tile>
 <tile id="824">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_v_40"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="825">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_v_41"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="826">
  <properties>
   <property name="name" value="car_burnt_00"/>
   <property name="z0" type="int" value="18"/>
  </properties>
 </tile>
 <tile id="827">
  <properties>
   <property name="name" value="car_burnt_01"/>
   <property name="z0" type="int" value="18"/>
  </properties>
 </tile>
 <tile id="828">
  <properties>
   <property name="name" value="car_burnt_02"/>
   <property name="z0" type="int" value="18"/>
  </properties>
 </tile>
 <tile id="829">
  <properties>
   <property name="name" value="car_burnt_03"/>
   <property name="z0" type="int" value="18"/>
  </properties>
 </tile>
 <tile id="830">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_burnt_10"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="831">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_burnt_11"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="832">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_burnt_12"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="833">
  <properties>
   <property name="front" type="int" value="2"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_burnt_13"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="834">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_burnt_20"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="835">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_burnt_21"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="836">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_burnt_22"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="837">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="car_burnt_23"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="838">
  <properties>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_00"/>
   <property name="z0" type="int" value="96"/>
  </properties>
 </tile>
 <tile id="839">
  <properties>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_01"/>
   <property name="z0" type="int" value="96"/>
  </properties>
 </tile>
 <tile id="840">
  <properties>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_02"/>
   <property name="z0" type="int" value="96"/>
  </properties>
 </tile>
 <tile id="841">
  <properties>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_03"/>
   <property name="z0" type="int" value="96"/>
  </properties>
 </tile>
 <tile id="842">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_10"/>
   <property name="z0" type="int" value="80"/>
  </properties>
 </tile>
 <tile id="843">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_11"/>
   <property name="z0" type="int" value="80"/>
  </properties>
 </tile>
 <tile id="844">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_12"/>
   <property name="z0" type="int" value="80"/>
  </properties>
 </tile>
 <tile id="845">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_13"/>
   <property name="z0" type="int" value="80"/>
  </properties>
 </tile>
 <tile id="846">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_20"/>
   <property name="z0" type="int" value="64"/>
  </properties>
 </tile>
 <tile id="847">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_21"/>
   <property name="z0" type="int" value="64"/>
  </properties>
 </tile>
 <tile id="848">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_22"/>
   <property name="z0" type="int" value="64"/>
  </properties>
 </tile>
 <tile id="849">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_23"/>
   <property name="z0" type="int" value="64"/>
  </properties>
 </tile>
 <tile id="850">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_30"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="851">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_31"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="852">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_32"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="853">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_33"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="854">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_40"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="855">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_41"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="856">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_42"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="857">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_43"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="858">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_50"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="859">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_51"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="860">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_52"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="861">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tower_53"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="862">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="tower_60"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="863">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="tower_61"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="864">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="tower_62"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="865">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="tower_63"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="866">
  <properties>
   <property name="glow" type="float" value="1"/>
   <property name="name" value="drum_fire_up"/>
   <property name="z0" type="int" value="14"/>
  </properties>
 </tile>
 <tile id="867">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="glow" type="float" value="1"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="drum_fire_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="868">
  <properties>
   <property name="name" value="drum_up"/>
   <property name="z0" type="int" value="14"/>
  </properties>
 </tile>
 <tile id="869">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="drum_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="870">
  <properties>
   <property name="cost" type="int" value="2"/>
   <property name="front" type="int" value="10"/>
   <property name="name" value="rope_h"/>
  </properties>
 </tile>
 <tile id="871">
  <properties>
   <property name="cost" type="int" value="2"/>
   <property name="front" type="int" value="10"/>
   <property name="name" value="rope_post"/>
  </properties>
 </tile>
 <tile id="872">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="lamp_post_00"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="873">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="lamp_post_10"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="874">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="lamp_post_20"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="875">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="lamp_post_30"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="876">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="goal_00"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="877">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="goal_01"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="878">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="goal_02"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="879">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="goal_03"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="880">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="goal_10"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="881">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="goal_11"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="882">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="goal_12"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="883">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="goal_13"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="884">
  <properties>
   <property name="front" type="int" value="6"/>
   <property name="name" value="seesaw_bar_l_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="885">
  <properties>
   <property name="front" type="int" value="6"/>
   <property name="name" value="seesaw_bar_r_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="886">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="seesaw_bar_l_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="887">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="seesaw_bar_r_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="888">
  <properties>
   <property name="name" value="stone_name_l_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="889">
  <properties>
   <property name="name" value="stone_name_r_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="890">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="stone_name_l_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="891">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="stone_name_r_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="892">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="crate"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="893">
  <properties>
   <property name="front" type="int" value="4"/>
   <property name="name" value="crate_stack_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="894">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="crate_stack_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="895">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="4"/>
   <property name="name" value="body_bag_l"/>
  </properties>
 </tile>
 <tile id="896">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="4"/>
   <property name="name" value="body_bag_r"/>
  </properties>
 </tile>
 <tile id="897">
  <properties>
   <property name="cost" type="int" value="2"/>
   <property name="front" type="int" value="7"/>
   <property name="name" value="suitcase"/>
  </properties>
 </tile>
 <tile id="898">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="parapet_h"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="899">
  <properties>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="parapet_v"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="8"/>
  </properties>
 </tile>
 <tile id="900">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="parapet_nw"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="901">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="parapet_ne"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="902">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="parapet_sw"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="903">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="parapet_se"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="904">
  <properties>
   <property name="name" value="ac_unit_l_up"/>
   <property name="z0" type="int" value="14"/>
  </properties>
 </tile>
 <tile id="905">
  <properties>
   <property name="name" value="ac_unit_r_up"/>
   <property name="z0" type="int" value="14"/>
  </properties>
 </tile>
 <tile id="906">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="ac_unit_l_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="907">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="ac_unit_r_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="908">
  <properties>
   <property name="name" value="roof_vent_up"/>
   <property name="z0" type="int" value="14"/>
  </properties>
 </tile>
 <tile id="909">
  <properties>
   <property name="front" type="int" value="14"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="roof_vent_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="910">
  <properties>
   <property name="name" value="water_tank_00"/>
   <property name="z0" type="int" value="38"/>
  </properties>
 </tile>
 <tile id="911">
  <properties>
   <property name="name" value="water_tank_01"/>
   <property name="z0" type="int" value="38"/>
  </properties>
 </tile>
 <tile id="912">
  <properties>
   <property name="name" value="water_tank_02"/>
   <property name="z0" type="int" value="38"/>
  </properties>
 </tile>
 <tile id="913">
  <properties>
   <property name="front" type="int" value="6"/>
   <property name="name" value="water_tank_10"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="914">
  <properties>
   <property name="front" type="int" value="6"/>
   <property name="name" value="water_tank_11"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="915">
  <properties>
   <property name="front" type="int" value="6"/>
   <property name="name" value="water_tank_12"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="916">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="water_tank_20"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="917">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="water_tank_21"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="918">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="water_tank_22"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="919">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="water_tank_30"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="920">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="water_tank_31"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="921">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="muffle" type="int" value="2"/>
   <property name="name" value="water_tank_32"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="922">
  <properties>
   <property name="front" type="int" value="12"/>
   <property name="name" value="antenna_00"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="923">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="antenna_10"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="924">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="antenna_20"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="925">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="antenna_30"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="926">
  <properties>
   <property name="front" type="int" value="5"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="sky_light_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="927">
  <properties>
   <property name="front" type="int" value="5"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="sky_light_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="928">
  <properties>
   <property name="cost" type="int" value="2"/>
   <property name="front" type="int" value="5"/>
   <property name="name" value="pipe_h"/>
  </properties>
 </tile>
 <tile id="929">
  <properties>
   <property name="cost" type="int" value="2"/>
   <property name="name" value="pipe_v"/>
   <property name="z0" type="int" value="4"/>
  </properties>
 </tile>
 <tile id="930">
  <properties>
   <property name="cost" type="int" value="2"/>
   <property name="front" type="int" value="5"/>
   <property name="name" value="garden_bed_l"/>
  </properties>
 </tile>
 <tile id="931">
  <properties>
   <property name="cost" type="int" value="2"/>
   <property name="front" type="int" value="5"/>
   <property name="name" value="garden_bed_r"/>
  </properties>
 </tile>
 <tile id="932">
  <properties>
   <property name="name" value="help_sheet_00"/>
  </properties>
 </tile>
 <tile id="933">
  <properties>
   <property name="name" value="help_sheet_01"/>
  </properties>
 </tile>
 <tile id="934">
  <properties>
   <property name="name" value="help_sheet_02"/>
  </properties>
 </tile>
 <tile id="935">
  <properties>
   <property name="name" value="help_sheet_03"/>
  </properties>
 </tile>
 <tile id="936">
  <properties>
   <property name="name" value="help_sheet_10"/>
  </properties>
 </tile>
 <tile id="937">
  <properties>
   <property name="name" value="help_sheet_11"/>
  </properties>
 </tile>
 <tile id="938">
  <properties>
   <property name="name" value="help_sheet_12"/>
  </properties>
 </tile>
 <tile id="939">
  <properties>
   <property name="name" value="help_sheet_13"/>
  </properties>
 </tile>
 <tile id="940">
  <properties>
   <property name="name" value="papers_0"/>
  </properties>
 </tile>
 <tile id="941">
  <properties>
   <property name="name" value="papers_1"/>
  </properties>
 </tile>
 <tile id="942">
  <properties>
   <property name="name" value="papers_2"/>
  </properties>
 </tile>
 <tile id="943">
  <properties>
   <property name="name" value="papers_3"/>
  </properties>
 </tile>
 <tile id="944">
  <properties>
   <property name="name" value="papers_4"/>
  </properties>
 </tile>
 <tile id="945">
  <properties>
   <property name="name" value="blood_smear_0"/>
  </properties>
 </tile>
 <tile id="946">
  <properties>
   <property name="name" value="blood_smear_1"/>
  </properties>
 </tile>
 <tile id="947">
  <properties>
   <property name="name" value="blood_smear_2"/>
  </properties>
 </tile>
 <tile id="948">
  <properties>
   <property name="name" value="blood_smear_3"/>
  </properties>
 </tile>
 <tile id="949">
  <properties>
   <property name="name" value="blood_smear_4"/>
  </properties>
 </tile>
 <tile id="950">
  <properties>
   <property name="name" value="blood_smear_5"/>
  </properties>
 </tile>
 <tile id="951">
  <properties>
   <property name="name" value="shards_0"/>
  </properties>
 </tile>
 <tile id="952">
  <properties>
   <property name="name" value="shards_1"/>
  </properties>
 </tile>
 <tile id="953">
  <properties>
   <property name="name" value="shards_2"/>
  </properties>
 </tile>
 <tile id="954">
  <properties>
   <property name="name" value="shoes_0"/>
  </properties>
 </tile>
 <tile id="955">
  <properties>
   <property name="name" value="shoes_1"/>
  </properties>
 </tile>
 <tile id="956">
  <properties>
   <property name="name" value="shoes_2"/>
  </properties>
 </tile>
 <tile id="957">
  <properties>
   <property name="name" value="bag_0"/>
  </properties>
 </tile>
 <tile id="958">
  <properties>
   <property name="name" value="bag_1"/>
  </properties>
 </tile>
 <tile id="959">
  <properties>
   <property name="name" value="footprints_0"/>
  </properties>
 </tile>
 <tile id="960">
  <properties>
   <property name="name" value="footprints_1"/>
  </properties>
 </tile>
 <tile id="961">
  <properties>
   <property name="name" value="leaves_0"/>
  </properties>
 </tile>
 <tile id="962">
  <properties>
   <property name="name" value="leaves_1"/>
  </properties>
 </tile>
 <tile id="963">
  <properties>
   <property name="name" value="crack_0"/>
  </properties>
 </tile>
 <tile id="964">
  <properties>
   <property name="name" value="crack_1"/>
  </properties>
 </tile>
 <tile id="965">
  <properties>
   <property name="name" value="crack_2"/>
  </properties>
 </tile>
 <tile id="966">
  <properties>
   <property name="name" value="rubble_0"/>
  </properties>
 </tile>
 <tile id="967">
  <properties>
   <property name="name" value="rubble_1"/>
  </properties>
 </tile>
 <tile id="968">
  <properties>
   <property name="name" value="rubble_2"/>
  </properties>
 </tile>
 <tile id="969">
  <properties>
   <property name="name" value="cartridges_0"/>
  </properties>
 </tile>
 <tile id="970">
  <properties>
   <property name="name" value="cartridges_1"/>
  </properties>
 </tile>
 <tile id="971">
  <properties>
   <property name="name" value="hand_floor_0"/>
  </properties>
 </tile>
 <tile id="972">
  <properties>
   <property name="name" value="hand_floor_1"/>
  </properties>
 </tile>
 <tile id="973">
  <properties>
   <property name="name" value="chalk_0"/>
  </properties>
 </tile>
 <tile id="974">
  <properties>
   <property name="name" value="chalk_1"/>
  </properties>
 </tile>
 <tile id="975">
  <properties>
   <property name="name" value="stain_0"/>
  </properties>
 </tile>
 <tile id="976">
  <properties>
   <property name="name" value="stain_1"/>
  </properties>
 </tile>
 <tile id="977">
  <properties>
   <property name="name" value="stain_2"/>
  </properties>
 </tile>
 <tile id="978">
  <properties>
   <property name="name" value="stain_3"/>
  </properties>
 </tile>
 <tile id="979">
  <properties>
   <property name="name" value="books_0"/>
  </properties>
 </tile>
 <tile id="980">
  <properties>
   <property name="name" value="books_1"/>
  </properties>
 </tile>
 <tile id="981">
  <properties>
   <property name="name" value="clothes_0"/>
  </properties>
 </tile>
 <tile id="982">
  <properties>
   <property name="name" value="clothes_1"/>
  </properties>
 </tile>
 <tile id="983">
  <properties>
   <property name="name" value="tuft_0"/>
  </properties>
 </tile>
 <tile id="984">
  <properties>
   <property name="name" value="tuft_1"/>
  </properties>
 </tile>
 <tile id="985">
  <properties>
   <property name="name" value="tuft_2"/>
  </properties>
 </tile>
 <tile id="986">
  <properties>
   <property name="name" value="flowers_0"/>
  </properties>
 </tile>
 <tile id="987">
  <properties>
   <property name="name" value="flowers_1"/>
  </properties>
 </tile>
 <tile id="988">
  <properties>
   <property name="name" value="blood_pool_0"/>
  </properties>
 </tile>
 <tile id="989">
  <properties>
   <property name="name" value="blood_pool_1"/>
  </properties>
 </tile>
 <tile id="990">
  <properties>
   <property name="name" value="blood_pool_2"/>
  </properties>
 </tile>
 <tile id="991">
  <properties>
   <property name="name" value="blood_pool_3"/>
  </properties>
 </tile>
 <tile id="992">
  <properties>
   <property name="name" value="blood_big_l_up"/>
  </properties>
 </tile>
 <tile id="993">
  <properties>
   <property name="name" value="blood_big_r_up"/>
  </properties>
 </tile>
 <tile id="994">
  <properties>
   <property name="name" value="blood_big_l_lo"/>
  </properties>
 </tile>
 <tile id="995">
  <properties>
   <property name="name" value="blood_big_r_lo"/>
  </properties>
 </tile>
 <tile id="996">
  <properties>
   <property name="name" value="blood_drag_h_0"/>
  </properties>
 </tile>
 <tile id="997">
  <properties>
   <property name="name" value="blood_drag_h_1"/>
  </properties>
 </tile>
 <tile id="998">
  <properties>
   <property name="name" value="blood_drag_h_2"/>
  </properties>
 </tile>
 <tile id="999">
  <properties>
   <property name="name" value="blood_drag_v_0"/>
  </properties>
 </tile>
 <tile id="1000">
  <properties>
   <property name="name" value="blood_drag_v_1"/>
  </properties>
 </tile>
 <tile id="1001">
  <properties>
   <property name="name" value="blood_drag_v_2"/>
  </properties>
 </tile>
 <tile id="1002">
  <properties>
   <property name="name" value="puddle_0"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="1003">
  <properties>
   <property name="name" value="puddle_1"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="1004">
  <properties>
   <property name="name" value="puddle_big_l_up"/>
  </properties>
 </tile>
 <tile id="1005">
  <properties>
   <property name="name" value="puddle_big_r_up"/>
  </properties>
 </tile>
 <tile id="1006">
  <properties>
   <property name="name" value="puddle_big_l_lo"/>
  </properties>
 </tile>
 <tile id="1007">
  <properties>
   <property name="name" value="puddle_big_r_lo"/>
  </properties>
 </tile>
 <tile id="1008">
  <properties>
   <property name="name" value="moon_pane_00"/>
  </properties>
 </tile>
 <tile id="1009">
  <properties>
   <property name="name" value="moon_pane_01"/>
  </properties>
 </tile>
 <tile id="1010">
  <properties>
   <property name="name" value="moon_pane_10"/>
  </properties>
 </tile>
 <tile id="1011">
  <properties>
   <property name="name" value="moon_pane_11"/>
  </properties>
 </tile>
 <tile id="1012">
  <properties>
   <property name="name" value="moon_pane_20"/>
  </properties>
 </tile>
 <tile id="1013">
  <properties>
   <property name="name" value="moon_pane_21"/>
  </properties>
 </tile>
 <tile id="1014">
  <properties>
   <property name="name" value="moon_patch_0"/>
  </properties>
 </tile>
 <tile id="1015">
  <properties>
   <property name="name" value="moon_patch_1"/>
  </properties>
 </tile>
 <tile id="1016">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="glow" type="float" value="1"/>
   <property name="name" value="memorial_l"/>
  </properties>
 </tile>
 <tile id="1017">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="glow" type="float" value="1"/>
   <property name="name" value="memorial_r"/>
  </properties>
 </tile>
 <tile id="1018">
  <properties>
   <property name="front" type="int" value="6"/>
   <property name="glow" type="float" value="1"/>
   <property name="name" value="candles"/>
  </properties>
 </tile>
 <tile id="1019">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="ribbons"/>
   <property name="z0" type="int" value="10"/>
  </properties>
 </tile>
 <tile id="1020">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="name" value="yellow_tape_h"/>
  </properties>
 </tile>
 <tile id="1021">
  <properties>
   <property name="name" value="manhole"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="1022">
  <properties>
   <property name="name" value="drain"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="1023">
  <properties>
   <property name="name" value="stain_big_l_up"/>
  </properties>
 </tile>
 <tile id="1024">
  <properties>
   <property name="name" value="stain_big_r_up"/>
  </properties>
 </tile>
 <tile id="1025">
  <properties>
   <property name="name" value="stain_big_l_lo"/>
  </properties>
 </tile>
 <tile id="1026">
  <properties>
   <property name="name" value="stain_big_r_lo"/>
  </properties>
 </tile>
 <tile id="1027">
  <properties>
   <property name="name" value="hopscotch_up"/>
  </properties>
 </tile>
 <tile id="1028">
  <properties>
   <property name="name" value="hopscotch_lo"/>
  </properties>
 </tile>
 <tile id="1029">
  <properties>
   <property name="name" value="tone_dark_00"/>
  </properties>
 </tile>
 <tile id="1030">
  <properties>
   <property name="name" value="tone_dark_01"/>
  </properties>
 </tile>
 <tile id="1031">
  <properties>
   <property name="name" value="tone_dark_02"/>
  </properties>
 </tile>
 <tile id="1032">
  <properties>
   <property name="name" value="tone_dark_03"/>
  </properties>
 </tile>
 <tile id="1033">
  <properties>
   <property name="name" value="tone_dark_10"/>
  </properties>
 </tile>
 <tile id="1034">
  <properties>
   <property name="name" value="tone_dark_11"/>
  </properties>
 </tile>
 <tile id="1035">
  <properties>
   <property name="name" value="tone_dark_12"/>
  </properties>
 </tile>
 <tile id="1036">
  <properties>
   <property name="name" value="tone_dark_13"/>
  </properties>
 </tile>
 <tile id="1037">
  <properties>
   <property name="name" value="tone_dark_20"/>
  </properties>
 </tile>
 <tile id="1038">
  <properties>
   <property name="name" value="tone_dark_21"/>
  </properties>
 </tile>
 <tile id="1039">
  <properties>
   <property name="name" value="tone_dark_22"/>
  </properties>
 </tile>
 <tile id="1040">
  <properties>
   <property name="name" value="tone_dark_23"/>
  </properties>
 </tile>
 <tile id="1041">
  <properties>
   <property name="name" value="tone_dark_30"/>
  </properties>
 </tile>
 <tile id="1042">
  <properties>
   <property name="name" value="tone_dark_31"/>
  </properties>
 </tile>
 <tile id="1043">
  <properties>
   <property name="name" value="tone_dark_32"/>
  </properties>
 </tile>
 <tile id="1044">
  <properties>
   <property name="name" value="tone_dark_33"/>
  </properties>
 </tile>
 <tile id="1045">
  <properties>
   <property name="name" value="tone_light_00"/>
  </properties>
 </tile>
 <tile id="1046">
  <properties>
   <property name="name" value="tone_light_01"/>
  </properties>
 </tile>
 <tile id="1047">
  <properties>
   <property name="name" value="tone_light_02"/>
  </properties>
 </tile>
 <tile id="1048">
  <properties>
   <property name="name" value="tone_light_03"/>
  </properties>
 </tile>
 <tile id="1049">
  <properties>
   <property name="name" value="tone_light_10"/>
  </properties>
 </tile>
 <tile id="1050">
  <properties>
   <property name="name" value="tone_light_11"/>
  </properties>
 </tile>
 <tile id="1051">
  <properties>
   <property name="name" value="tone_light_12"/>
  </properties>
 </tile>
 <tile id="1052">
  <properties>
   <property name="name" value="tone_light_13"/>
  </properties>
 </tile>
 <tile id="1053">
  <properties>
   <property name="name" value="tone_light_20"/>
  </properties>
 </tile>
 <tile id="1054">
  <properties>
   <property name="name" value="tone_light_21"/>
  </properties>
 </tile>
 <tile id="1055">
  <properties>
   <property name="name" value="tone_light_22"/>
  </properties>
 </tile>
 <tile id="1056">
  <properties>
   <property name="name" value="tone_light_23"/>
  </properties>
 </tile>
 <tile id="1057">
  <properties>
   <property name="name" value="tone_light_30"/>
  </properties>
 </tile>
 <tile id="1058">
  <properties>
   <property name="name" value="tone_light_31"/>
  </properties>
 </tile>
 <tile id="1059">
  <properties>
   <property name="name" value="tone_light_32"/>
  </properties>
 </tile>
 <tile id="1060">
  <properties>
   <property name="name" value="tone_light_33"/>
  </properties>
 </tile>
 <tile id="1061">
  <properties>
   <property name="name" value="tone_long_00"/>
  </properties>
 </tile>
 <tile id="1062">
  <properties>
   <property name="name" value="tone_long_01"/>
  </properties>
 </tile>
 <tile id="1063">
  <properties>
   <property name="name" value="tone_long_02"/>
  </properties>
 </tile>
 <tile id="1064">
  <properties>
   <property name="name" value="tone_long_03"/>
  </properties>
 </tile>
 <tile id="1065">
  <properties>
   <property name="name" value="tone_long_04"/>
  </properties>
 </tile>
 <tile id="1066">
  <properties>
   <property name="name" value="tone_long_05"/>
  </properties>
 </tile>
 <tile id="1067">
  <properties>
   <property name="name" value="tone_long_10"/>
  </properties>
 </tile>
 <tile id="1068">
  <properties>
   <property name="name" value="tone_long_11"/>
  </properties>
 </tile>
 <tile id="1069">
  <properties>
   <property name="name" value="tone_long_12"/>
  </properties>
 </tile>
 <tile id="1070">
  <properties>
   <property name="name" value="tone_long_13"/>
  </properties>
 </tile>
 <tile id="1071">
  <properties>
   <property name="name" value="tone_long_14"/>
  </properties>
 </tile>
 <tile id="1072">
  <properties>
   <property name="name" value="tone_long_15"/>
  </properties>
 </tile>
 <tile id="1073">
  <properties>
   <property name="name" value="tone_long_20"/>
  </properties>
 </tile>
 <tile id="1074">
  <properties>
   <property name="name" value="tone_long_21"/>
  </properties>
 </tile>
 <tile id="1075">
  <properties>
   <property name="name" value="tone_long_22"/>
  </properties>
 </tile>
 <tile id="1076">
  <properties>
   <property name="name" value="tone_long_23"/>
  </properties>
 </tile>
 <tile id="1077">
  <properties>
   <property name="name" value="tone_long_24"/>
  </properties>
 </tile>
 <tile id="1078">
  <properties>
   <property name="name" value="tone_long_25"/>
  </properties>
 </tile>
 <tile id="1079">
  <properties>
   <property name="front" type="int" value="3"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tube_fallen_l"/>
  </properties>
 </tile>
 <tile id="1080">
  <properties>
   <property name="front" type="int" value="3"/>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="tube_fallen_r"/>
  </properties>
 </tile>
 <tile id="1081">
  <properties>
   <property name="glow" type="float" value="0.9"/>
   <property name="name" value="phone_lit"/>
  </properties>
 </tile>
 <tile id="1082">
  <properties>
   <property name="name" value="ceiling_0"/>
  </properties>
 </tile>
 <tile id="1083">
  <properties>
   <property name="name" value="ceiling_1"/>
  </properties>
 </tile>
 <tile id="1084">
  <properties>
   <property name="name" value="ceiling_2"/>
  </properties>
 </tile>
 <tile id="1085">
  <properties>
   <property name="name" value="wires_0"/>
  </properties>
 </tile>
 <tile id="1086">
  <properties>
   <property name="name" value="wires_1"/>
  </properties>
 </tile>
 <tile id="1087">
  <properties>
   <property name="name" value="tray_spill_0"/>
  </properties>
 </tile>
 <tile id="1088">
  <properties>
   <property name="name" value="tray_spill_1"/>
  </properties>
 </tile>
 <tile id="1089">
  <properties>
   <property name="name" value="chalk_outline_l_up"/>
  </properties>
 </tile>
 <tile id="1090">
  <properties>
   <property name="name" value="chalk_outline_r_up"/>
  </properties>
 </tile>
 <tile id="1091">
  <properties>
   <property name="name" value="chalk_outline_l_lo"/>
  </properties>
 </tile>
 <tile id="1092">
  <properties>
   <property name="name" value="chalk_outline_r_lo"/>
  </properties>
 </tile>
 <tile id="1093">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="4"/>
   <property name="name" value="sheet_body_l"/>
  </properties>
 </tile>
 <tile id="1094">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="4"/>
   <property name="name" value="sheet_body_r"/>
  </properties>
 </tile>
 <tile id="1095">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="4"/>
   <property name="name" value="corpse_l"/>
  </properties>
 </tile>
 <tile id="1096">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="4"/>
   <property name="name" value="corpse_r"/>
  </properties>
 </tile>
 <tile id="1097">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="4"/>
   <property name="name" value="corpse_b_l"/>
  </properties>
 </tile>
 <tile id="1098">
  <properties>
   <property name="cost" type="int" value="3"/>
   <property name="front" type="int" value="4"/>
   <property name="name" value="corpse_b_r"/>
  </properties>
 </tile>
 <tile id="1099">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="name" value="sign_quarantine_l_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="1100">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="name" value="sign_quarantine_r_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="1101">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="sign_quarantine_l_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="1102">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="sign_quarantine_r_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="1103">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="name" value="sign_stop_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="1104">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="sign_stop_lo"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="1105">
  <properties>
   <property name="front" type="int" value="10"/>
   <property name="name" value="speaker_pole_00"/>
   <property name="z0" type="int" value="48"/>
  </properties>
 </tile>
 <tile id="1106">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="speaker_pole_10"/>
   <property name="z0" type="int" value="32"/>
  </properties>
 </tile>
 <tile id="1107">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="name" value="speaker_pole_20"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="1108">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="speaker_pole_30"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="1109">
  <properties>
   <property name="front" type="int" value="9"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="wire_coil_h"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="1110">
  <properties>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="wire_coil_v"/>
   <property name="solid" type="bool" value="true"/>
   <property name="z0" type="int" value="6"/>
  </properties>
 </tile>
 <tile id="1111">
  <properties>
   <property name="front" type="int" value="11"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="generator_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="1112">
  <properties>
   <property name="front" type="int" value="11"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="generator_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="1113">
  <properties>
   <property name="name" value="cable_h"/>
  </properties>
 </tile>
 <tile id="1114">
  <properties>
   <property name="name" value="cable_v"/>
  </properties>
 </tile>
 <tile id="1115">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="water_cans"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="1116">
  <properties>
   <property name="front" type="int" value="6"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="stretcher_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="1117">
  <properties>
   <property name="front" type="int" value="6"/>
   <property name="low" type="bool" value="true"/>
   <property name="name" value="stretcher_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="1118">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="screen_wall_l_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="1119">
  <properties>
   <property name="front" type="int" value="8"/>
   <property name="name" value="screen_wall_r_up"/>
   <property name="z0" type="int" value="16"/>
  </properties>
 </tile>
 <tile id="1120">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="screen_wall_l_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="1121">
  <properties>
   <property name="front" type="int" value="16"/>
   <property name="low" type="bool" value="false"/>
   <property name="name" value="screen_wall_r_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="1122">
  <properties>
   <property name="front" type="int" value="3"/>
   <property name="name" value="dishes"/>
  </properties>
 </tile>
 <tile id="1123">
  <properties>
   <property name="front" type="int" value="4"/>
   <property name="name" value="umbrella"/>
  </properties>
 </tile>
 <wangsets>
  <wangset name="wall tops" type="edge" tile="379">
   <wangcolor name="wall tops" color="#22243c" tile="379" probability="1"/>
   <wangtile tileid="369" wangid="0,0,1,0,0,0,1,0"/>
   <wangtile tileid="370" wangid="1,0,0,0,1,0,0,0"/>
   <wangtile tileid="371" wangid="0,0,1,0,1,0,0,0"/>
   <wangtile tileid="372" wangid="0,0,0,0,1,0,1,0"/>
   <wangtile tileid="373" wangid="1,0,1,0,0,0,0,0"/>
   <wangtile tileid="374" wangid="1,0,0,0,0,0,1,0"/>
   <wangtile tileid="375" wangid="1,0,1,0,1,0,0,0"/>
   <wangtile tileid="376" wangid="0,0,1,0,1,0,1,0"/>
   <wangtile tileid="377" wangid="1,0,0,0,1,0,1,0"/>
   <wangtile tileid="378" wangid="1,0,1,0,0,0,1,0"/>
   <wangtile tileid="379" wangid="1,0,1,0,1,0,1,0"/>
   <wangtile tileid="380" wangid="0,0,0,0,1,0,0,0"/>
   <wangtile tileid="381" wangid="1,0,0,0,0,0,0,0"/>
   <wangtile tileid="382" wangid="0,0,1,0,0,0,0,0"/>
   <wangtile tileid="383" wangid="0,0,0,0,0,0,1,0"/>
  </wangset>
  <wangset name="grass edge" type="corner" tile="101">
   <wangcolor name="grass edge" color="#4a7a3a" tile="101" probability="1"/>
   <wangtile tileid="101" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="102" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="103" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="104" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="105" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="106" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="107" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="108" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="125" wangid="0,1,0,0,0,0,0,1"/>
   <wangtile tileid="126" wangid="0,0,0,1,0,1,0,0"/>
   <wangtile tileid="127" wangid="0,1,0,1,0,0,0,0"/>
   <wangtile tileid="128" wangid="0,0,0,0,0,1,0,1"/>
   <wangtile tileid="129" wangid="0,1,0,0,0,1,0,1"/>
   <wangtile tileid="130" wangid="0,1,0,1,0,0,0,1"/>
   <wangtile tileid="131" wangid="0,0,0,1,0,1,0,1"/>
   <wangtile tileid="132" wangid="0,1,0,1,0,1,0,0"/>
   <wangtile tileid="133" wangid="0,0,0,0,0,0,0,1"/>
   <wangtile tileid="134" wangid="0,1,0,0,0,0,0,0"/>
   <wangtile tileid="135" wangid="0,0,0,0,0,1,0,0"/>
   <wangtile tileid="136" wangid="0,0,0,1,0,0,0,0"/>
  </wangset>
  <wangset name="sand edge" type="corner" tile="113">
   <wangcolor name="sand edge" color="#4a7a3a" tile="113" probability="1"/>
   <wangtile tileid="113" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="114" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="115" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="116" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="137" wangid="0,1,0,0,0,0,0,1"/>
   <wangtile tileid="138" wangid="0,0,0,1,0,1,0,0"/>
   <wangtile tileid="139" wangid="0,1,0,1,0,0,0,0"/>
   <wangtile tileid="140" wangid="0,0,0,0,0,1,0,1"/>
   <wangtile tileid="141" wangid="0,1,0,0,0,1,0,1"/>
   <wangtile tileid="142" wangid="0,1,0,1,0,0,0,1"/>
   <wangtile tileid="143" wangid="0,0,0,1,0,1,0,1"/>
   <wangtile tileid="144" wangid="0,1,0,1,0,1,0,0"/>
   <wangtile tileid="145" wangid="0,0,0,0,0,0,0,1"/>
   <wangtile tileid="146" wangid="0,1,0,0,0,0,0,0"/>
   <wangtile tileid="147" wangid="0,0,0,0,0,1,0,0"/>
   <wangtile tileid="148" wangid="0,0,0,1,0,0,0,0"/>
  </wangset>
  <wangset name="dirt edge" type="corner" tile="109">
   <wangcolor name="dirt edge" color="#4a7a3a" tile="109" probability="1"/>
   <wangtile tileid="109" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="110" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="111" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="112" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="149" wangid="0,1,0,0,0,0,0,1"/>
   <wangtile tileid="150" wangid="0,0,0,1,0,1,0,0"/>
   <wangtile tileid="151" wangid="0,1,0,1,0,0,0,0"/>
   <wangtile tileid="152" wangid="0,0,0,0,0,1,0,1"/>
   <wangtile tileid="153" wangid="0,1,0,0,0,1,0,1"/>
   <wangtile tileid="154" wangid="0,1,0,1,0,0,0,1"/>
   <wangtile tileid="155" wangid="0,0,0,1,0,1,0,1"/>
   <wangtile tileid="156" wangid="0,1,0,1,0,1,0,0"/>
   <wangtile tileid="157" wangid="0,0,0,0,0,0,0,1"/>
   <wangtile tileid="158" wangid="0,1,0,0,0,0,0,0"/>
   <wangtile tileid="159" wangid="0,0,0,0,0,1,0,0"/>
   <wangtile tileid="160" wangid="0,0,0,1,0,0,0,0"/>
  </wangset>
  <wangset name="asphalt edge" type="corner" tile="85">
   <wangcolor name="asphalt edge" color="#4a7a3a" tile="85" probability="1"/>
   <wangtile tileid="85" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="86" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="87" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="88" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="89" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="90" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="91" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="92" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="161" wangid="0,1,0,0,0,0,0,1"/>
   <wangtile tileid="162" wangid="0,0,0,1,0,1,0,0"/>
   <wangtile tileid="163" wangid="0,1,0,1,0,0,0,0"/>
   <wangtile tileid="164" wangid="0,0,0,0,0,1,0,1"/>
   <wangtile tileid="165" wangid="0,1,0,0,0,1,0,1"/>
   <wangtile tileid="166" wangid="0,1,0,1,0,0,0,1"/>
   <wangtile tileid="167" wangid="0,0,0,1,0,1,0,1"/>
   <wangtile tileid="168" wangid="0,1,0,1,0,1,0,0"/>
   <wangtile tileid="169" wangid="0,0,0,0,0,0,0,1"/>
   <wangtile tileid="170" wangid="0,1,0,0,0,0,0,0"/>
   <wangtile tileid="171" wangid="0,0,0,0,0,1,0,0"/>
   <wangtile tileid="172" wangid="0,0,0,1,0,0,0,0"/>
  </wangset>
 </wangsets>
</tileset>
