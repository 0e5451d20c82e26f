-- The words of a case's subject and description, for searching. They never change, while a case's
-- row changes often: apart from it, the index is written once a case.
create table case_words (
  case_id bigint primary key references support_case,
  words tsvector not null
);
create index case_words_by_word on case_words using gin (words);

-- Punctuation separates words, so that a part of an address or a file name is found too. No stems:
-- customers write in many languages.
create function keep_case_words() returns trigger language plpgsql as $$
begin
  insert into case_words (case_id, words)
  values (
    new.id,
    to_tsvector('simple', translate(
      new.subject || ' ' || new.description,
      '.,:;!?/\@_-+*=#&%$~^|<>()[]{}"''`', repeat(' ', 32))));
  return null;
end
$$;
create trigger case_words_kept after insert on support_case
  for each row execute function keep_case_words();
