-- How well a customer says it was served: once a case.

create table case_rating (
  case_id bigint primary key references support_case,
  stars integer not null check (stars between 1 and 5),
  remark varchar(2000),
  rated_by varchar(60) not null,
  rated_at timestamp(3) with time zone not null
);
