-- People at the customer: who may sign in, who is told what, in which language and zone.

alter table contact add column role varchar(20) default 'MEMBER' not null;
alter table contact add column language varchar(8) default 'en' not null;
-- Null: that of the customer.
alter table contact add column zone varchar(60);
alter table contact add column phone varchar(40);
-- Null: still there.
alter table contact add column left_at timestamp(3) with time zone;
-- Kept in lower case, so that nobody is there twice.
alter table contact add constraint contact_email unique (email);

-- Null: raised for somebody who is not on record.
alter table support_case add column contact_id bigint references contact;
create index support_case_by_contact on support_case (contact_id, id);
