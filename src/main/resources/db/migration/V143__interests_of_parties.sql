-- With whom a party could have something to do, beside what its organisation covers and asks for: countries in which it has
-- twins, from which it seeks or has investment, fields (by their codes) in which it works.
alter table parties
  add column twinned_countries    text[] not null default '{}',
  add column investment_countries text[] not null default '{}',
  add column fields               text[] not null default '{}',
  add constraint ck_parties_twinned_countries check
    (array_to_string(twinned_countries, ',', '?') ~ '^([A-Z]{2}(,[A-Z]{2})*)?$'),
  add constraint ck_parties_investment_countries check
    (array_to_string(investment_countries, ',', '?') ~ '^([A-Z]{2}(,[A-Z]{2})*)?$'),
  add constraint ck_parties_fields check (array_to_string(fields, ',', '?') ~ '^([a-z0-9-]+(,[a-z0-9-]+)*)?$');
