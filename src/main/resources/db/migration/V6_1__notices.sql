-- Who is told what, by which channel and when; where there is no row, the house's choice holds.

create table notice_preference (
  -- "contact 4" or "staff sam"
  person varchar(220) not null,
  kind varchar(30) not null,
  channel varchar(10) not null,
  in_hours boolean not null,
  primary key (person, kind)
);

-- The hours of those notices that are to come in hours only.
create table notice_hours (
  person varchar(220) primary key,
  zone varchar(60) not null,
  opens varchar(5) not null,
  closes varchar(5) not null,
  days varchar(80) not null
);
