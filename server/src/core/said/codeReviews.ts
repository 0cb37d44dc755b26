// Whether what stands for a code review is one: the address of a review or its number, not a folder, a ticket or a talk. And reviews
// of which the text says that they are not over.

import { sentencesWhere } from '../text/phrases.ts';

/** Addresses of reviews on the usual forges, and their short forms: !88, org/repo#88, PR 88, CL 88. */
export const reviewUrl =
  /\/(?:pulls?|prs?|merge|merge[_-]requests?|pull-?requests?|commits?|changes?|changesets?|changelists?|cls?|reviews?|diffs?|compare|codereview|cr)(?:[/?#]|-?\d)|\/c\/[^\s]*\/\+\/\d|\/\+\/\d|\/D\d{3,}\b|reviewboard|gerrit|crucible/i;

/** Whether an entry of `links.code-review` may be a review. Of the addresses only those are none that plainly show something else. */
export function mayBeReview(entry: string): boolean {
  // "None, vendor PTF as shipped" is a reason, and no review.
  if (saysWhy.test(entry)) return true;
  if (!/^https?:\/\//i.test(entry))
    return /^[^\s\p{Script=Han}]+$|[!#]\d|\b[A-Z]{2,}s? ?[#!-]?\d|合并请求|评审单/u.test(entry);
  return !isElse.test(entry.replace(/^https?:\/\/[^/]*/i, '').replace(/\/$/, ''));
}

const saysWhy = /^\W*(?:no(?:ne|t| )|n\/a|不适用|不涉及|无|没有)/i;

/** A form in which a review is still to be opened, a ticket of a tracker, a folder of sources. */
const isElse = /\/(?:new|create)(?:[/?]|$)|^\/browse\/[A-Z]+-\d+$|\/-\/tree\/|^(?:\/[\w.-]*){0,2}$/i;

/** "318 approved, 324 with the review still open", 评审意见还没人写, 映射表没送评审, in any answer. */
export const openReviews = sentencesWhere(text => open.test(text));
export const open =
  /\breviews? (?:is |are )?(?:still|yet) (?:open|pending|outstanding|missing|to come)\b|\b(?:not|never)(?: yet)? (?:been )?reviewed\b|\bunreviewed\b|\b(?:nobody|no one) (?:has )?reviewed\b|(?:没|未)(?:有?人|送|经|过|做|走)?评审(?!人|会|意见)|评审(?:意见)?(?:都|也)?(?:还|尚)?(?:没|未)(?!有意见)|没(?:再|另|另外)?(?:开|提) ?(?:MR|PR|合并请求)/i;
