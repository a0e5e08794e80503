import classes from './TemplateEditor.module.css';
import { piecesOf } from './templateFields.ts';
import { useTemplateFieldNames } from './useTemplateFieldNames.ts';

/** The letter as a sheet, each field as the words it will be filled with. */
export function LetterPreview({ body }: { body: string }) {
  const fieldNames = useTemplateFieldNames();
  return (
    <div className={classes.sheet}>
      {piecesOf(body).map(({ at, text, field }) =>
        field === null ? (
          <span key={at}>{text}</span>
        ) : (
          <span key={at} className={classes.field} title={text}>
            {fieldNames(field)}
          </span>
        ),
      )}
    </div>
  );
}
