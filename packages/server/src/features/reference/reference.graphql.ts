// Everything the pickers and the administrator’s tables read and write.
import './territory.graphql.ts';
import './body.graphql.ts';
import './question.graphql.ts';
import './dictionaryEntry.graphql.ts';
import './template.graphql.ts';
import './calendarException.graphql.ts';
import './termRule.graphql.ts';
import './setting.graphql.ts';
import './saveTerritory.graphql.ts';
import './saveBody.graphql.ts';
import './saveQuestion.graphql.ts';
import './saveDictionaryEntry.graphql.ts';
import './saveTemplate.graphql.ts';
import './saveCalendarException.graphql.ts';
import './saveTermRule.graphql.ts';
import './saveSetting.graphql.ts';
