-- The words of what was said in cases. An entry of the ledger never changes, so neither does this.
create table message_words (
  case_id bigint not null,
  seq integer not null,
  -- Notes of staff are not: whoever searches for a customer leaves them out.
  for_customer boolean not null,
  words tsvector not null,
  primary key (case_id, seq),
  foreign key (case_id, seq) references ledger_entry on delete cascade
);
create index message_words_by_word on message_words using gin (words);

-- As in case_words: punctuation separates words, and there are no stems. JSON can hold a NUL, which
-- no text of PostgreSQL can: nobody is to lose a message over that, so its words are not kept.
create function words_of_message(data text) returns tsvector language sql immutable as $$
  select to_tsvector('simple', translate(
    case when data like '%\\u0000%' then '' else coalesce(data::json ->> 'text', '') end,
    '.,:;!?/\@_-+*=#&%$~^|<>()[]{}"''`', repeat(' ', 32)))
$$;

create function keep_message_words() returns trigger language plpgsql as $$
begin
  insert into message_words (case_id, seq, for_customer, words)
  values (new.case_id, new.seq, new.kind <> 'INTERNAL_NOTE', words_of_message(new.data));
  return null;
end
$$;
create trigger message_words_kept after insert on ledger_entry
  for each row when (new.kind in ('PUBLIC_REPLY', 'CUSTOMER_MESSAGE', 'INTERNAL_NOTE'))
  execute function keep_message_words();

insert into message_words (case_id, seq, for_customer, words)
select case_id, seq, kind <> 'INTERNAL_NOTE', words_of_message(data)
from ledger_entry where kind in ('PUBLIC_REPLY', 'CUSTOMER_MESSAGE', 'INTERNAL_NOTE');
