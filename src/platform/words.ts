import type { Reason, Reasons, Refusal } from '../core/errors.ts'

/** Each reason in words for the terminal. */
const WORDS: { [R in Reason]: (params: Reasons[R]) => string } = {
  unknown_appeal: ({ slug }) => `there is no appeal ${slug}`,
  unknown_campaign: ({ slug }) => `there is no campaign ${slug}`,
  unknown_recipient: () => 'this recipient was not added to the campaign',
  unknown_signature: ({ id, slug }) =>
    `${slug} has no signature ${id}: it is not there, is there no more, or still waits for the next settle`,
  unknown_endorsement: ({ id, slug }) => `${slug} has no organisation ${id}: it is not there, or was withdrawn`,
  role: () => 'this role may not do that',
  campaign_exists: ({ slug }) => `there is a campaign ${slug} already`,
  slug_taken: ({ slug }) => `the slug ${slug} belongs to another appeal`,
  no_draft: ({ slug, state }) => `${slug} is ${state} already`,
  closing_passed: ({ slug, at }) => `the closing of ${slug}, ${at}, has passed`,
  not_ready: ({ slug }) => `${slug} cannot be opened yet`,
  appeal_not_open: ({ slug }) => `${slug} is not open`,
  not_changed: ({ slug }) => `nothing of ${slug} was changed`,
  not_closed: ({ slug, state }) => `${slug} is ${state}: only a closed appeal can be archived`,
  not_shredded: ({ slug }) =>
    `${slug} still takes late letters: it can be archived once its index is destroyed, 24 to 26 hours after the closing`,
  archived: ({ slug }) => `${slug} is archived`,
  still_draft: ({ slug }) => `${slug} is a draft: organisations are entered once it is open`,
  signed: ({ slug }) => `${slug}: somebody has signed or is about to`,
  text_changed: () => 'the text was changed after it was read',
  nothing_to_stop: ({ slug }) => `${slug} is a draft: nobody has signed it`,
  stopped: () => 'the appeal was stopped and erased: it takes no more signatures, and none can be changed',
  shredded: () => 'the index of this appeal is destroyed: nothing can be found by an address any more',
  takes_no_signatures: ({ slug, state }) => `${slug} is ${state}: signatures are added to an open or closed appeal`,
  of_organisations: ({ slug }) => `${slug} is a statement of organisations alone: it takes no signatures of persons`,
  key_fits: ({ slug }) => `the key of ${slug} is there, and fits`,
  without_key: ({ slug, state }) => `${slug} has no key: it is ${state}`,
  rekey_under_way: ({ slug }) => `${slug} is being given a key by somebody else: look again`,
  name_changed: ({ id }) => `the name of ${id} has changed: look again`,
  endorsement_changed: ({ id }) =>
    `the organisation ${id} is not as it was seen, or its state does not allow this: look again`,
  not_public: ({ id }) => `the signature ${id} is not public: it has no name to keep or to hide`,
  wrong_state: ({ id, state }) => `the signature ${id} is ${state}: this cannot be done to it`,
  not_reported: ({ id }) => `nothing is reported of ${id}, or it was decided already`,
  decided: () => 'the organisers have decided about this endorsement: it cannot be changed any more',
  no_proof: ({ not }) => `no domain of this endorsement is checked: ${not}`,
  decided_twice: ({ id }) => `two different decisions were given about ${id}`,
  reason_needed: () =>
    'a reason is needed, which others will read: at most 140 characters, no links, no telephone numbers',
  day_to_come: ({ day }) => `${day} has not come yet`,
  name_needed: ({ visibility }) => `a ${visibility} signature needs a name`,
  demo_key: () => 'that is a demo key: make one of your own with "keys new"',
  recipient_proven: ({ day }) =>
    `this recipient was added before, and proven on ${day}; recipient challenge shows whether its key still works`,
  recipient_retired: ({ day }) => `this recipient was retired on ${day}: its holder makes another one with keys new`,
  wrong_answer: () =>
    'answer: is not what the latest challenge holds, or was given before: recipient challenge makes another one',
  choose: () => 'several signatures were given from this mailbox: choose one',
  moving: () => 'something else changed it at the same time: try again',
  private_paused: () => 'private names need two proven recipients: see recipient list and doctor',
  key: () => 'the key of the appeal is missing or another one: see doctor',
  staff_key: () => 'the staff key of the campaign is missing or another one: see doctor',
  sign_in: () => 'handle or passphrase is wrong',
  code: () => 'the code is wrong, or was used before',
  step_up: () => 'the second factor must be shown once more',
  passwords: () => 'too many people sign in at this moment',
  handle_taken: ({ handle }) => `the handle ${handle} is taken`,
  unknown_handle: ({ handle }) => `there is no handle ${handle}`,
  own_account: () => 'nobody resets their own account: another owner does',
  reset_waits: () => 'a reset or a change of address waits on this account: stop it first',
  letters_spent: () => 'three such letters have left for this account today: try again tomorrow',
  unknown_token: ({ id }) => `there is no token ${id}: it was revoked, has expired, or never was`,
  last_owner: ({ handle }) => `${handle} is the last owner of the campaign: remove with --last`,
  link_used: () => 'this link was used',
  link_taken_back: () => 'this invitation was taken back',
  keys: ({ code }) => `the keys cannot be used${code ? ` (${code})` : ''}: check KEY_DIR and its disk`,
  key_unreadable: ({ name }) => `the key file ${name} cannot be opened with this SECRET_KEY`,
  drawing: () => 'too many images wait to be drawn: try again',
  lists: () =>
    'another list of this campaign is on its way, or two others of this process: try again when it has ended',
  streams: () => 'this process has as many open streams as it may',
}

/** The words for a refusal; without a reason its kind is told. */
export function wordsOf({ kind, reason, params }: Refusal): string {
  if (reason === undefined) return kind.replace('_', ' ')
  const say = WORDS[reason] as (params: Refusal['params']) => string
  return say(params)
}
