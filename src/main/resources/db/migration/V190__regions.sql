-- Where in the country an organisation is, by the six regions of the national master plan (Resolution 81/2023/QH15);
-- nothing where it is said of nobody, as of a ministry or a mission.
alter table organisations add column region text,
  add constraint ck_organisations_region check (region in ('NORTHERN_MIDLANDS', 'RED_RIVER_DELTA', 'NORTH_CENTRAL_COAST',
    'CENTRAL_HIGHLANDS', 'SOUTHEAST', 'MEKONG_DELTA'));
