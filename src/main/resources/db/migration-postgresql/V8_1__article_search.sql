-- The words of a published article: as they stand, so that the beginning of one finds it, and their
-- stems in its language. A word of the title weighs more than one of the body.
create function article_search(language text, title_words text, body_words text)
returns tsvector language sql immutable as $$
  select setweight(to_tsvector('simple', title_words), 'A')
    || setweight(to_tsvector('simple', body_words), 'D')
    || case language
         when 'de' then setweight(to_tsvector('german', title_words), 'A')
           || setweight(to_tsvector('german', body_words), 'D')
         else setweight(to_tsvector('english', title_words), 'A')
           || setweight(to_tsvector('english', body_words), 'D')
       end
$$;

-- What one word of a search finds: its stem in either language, or words that begin with it.
-- Nothing, where it says nothing in the reader's language, such as "the" or "und".
create function article_word(word text, language text) returns tsquery language sql immutable as $$
  select case
    when language = 'de' and ts_lexize('german_stem', word) = '{}' then ''::tsquery
    when language <> 'de' and ts_lexize('english_stem', word) = '{}' then ''::tsquery
    when length(word) < 3 then to_tsquery('simple', quote_literal(word))
    else to_tsquery('english', quote_literal(word)) || to_tsquery('german', quote_literal(word))
      || to_tsquery('simple', quote_literal(word) || ':*')
  end
$$;

alter table published_article add column words tsvector
  generated always as (article_search(language, title_words, body_words)) stored;
create index published_article_by_word on published_article using gin (words);
