<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="tiles" tilewidth="16" tileheight="16" tilecount="8" columns="4">
 <image source="tiles.png" width="64" height="32"/>
 <tile id="0"><properties>
  <property name="name" value="floor"/><property name="surface" value="tile"/>
 </properties></tile>
 <tile id="1"><properties>
  <property name="name" value="wall"/><property name="solid" type="bool" value="true"/>
  <property name="opaque" type="bool" value="true"/><property name="muffle" type="int" value="12"/>
  <property name="front" type="int" value="16"/>
 </properties></tile>
 <tile id="2"><properties>
  <property name="name" value="desk"/><property name="solid" type="bool" value="true"/>
  <property name="low" type="bool" value="true"/><property name="front" type="int" value="9"/>
 </properties></tile>
 <tile id="3"><properties>
  <property name="name" value="window"/><property name="solid" type="bool" value="true"/>
  <property name="muffle" type="int" value="3"/><property name="pane" type="bool" value="true"/>
 </properties></tile>
 <tile id="4"><properties>
  <property name="name" value="grass"/><property name="surface" value="grass"/>
  <property name="cost" type="int" value="1"/>
 </properties></tile>
 <tile id="5"><properties>
  <property name="name" value="bush"/><property name="cover" type="bool" value="true"/>
 </properties></tile>
 <tile id="6"><properties>
  <property name="name" value="corner"/><property name="glow" type="float" value="0.5"/>
  <property name="z0" type="int" value="32"/>
 </properties></tile>
</tileset>
