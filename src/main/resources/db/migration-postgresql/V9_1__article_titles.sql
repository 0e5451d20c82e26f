-- Short, and so kept in the row: words of titles are counted without reading any text.
alter table published_article add column titled tsvector
  generated always as (article_search(language, title_words, '')) stored;
