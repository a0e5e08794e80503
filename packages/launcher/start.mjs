import './src/nodeVersion.mjs';

// Neither a static import nor a top-level await: an old Node must live long enough to be told that it is old.
import('./src/startCommand.mjs').then(({ startCommand }) => startCommand());
