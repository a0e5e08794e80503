/**
 * For a question that is asked again after a change: it is sent even while an earlier one like it is under way. The answer
 * to that one was made before the change, and the page would stand still at it.
 */
export const askedAnew = { queryDeduplication: false };
