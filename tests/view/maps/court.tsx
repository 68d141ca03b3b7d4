<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="court" tilewidth="16" tileheight="16" tilecount="1" columns="1">
 <image source="court.png" width="16" height="16"/>
 <tile id="0">
  <properties>
   <property name="name" value="sand"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
</tileset>
