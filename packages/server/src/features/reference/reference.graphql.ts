// Everything the pickers and the administrator's tables read.
import './territory.graphql.ts';
import './body.graphql.ts';
import './question.graphql.ts';
import './dictionaryEntry.graphql.ts';
import './template.graphql.ts';
import './calendarException.graphql.ts';
import './termRule.graphql.ts';
import './setting.graphql.ts';
