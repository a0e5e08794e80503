import { FaultNotice } from '../components/FaultNotice.tsx';
import classes from '../components/Page.module.css';

/** A page that broke; the rest of the program stands. A new version on the server also ends here: reloading mends it. */
export function RouteFault({ error }: { error: unknown }) {
  return (
    <div className={classes.page}>
      <FaultNotice error={error} onRetry={() => window.location.reload()} />
    </div>
  );
}
