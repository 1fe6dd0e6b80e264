import { describe, expect, test } from 'vitest';
import { nextStep } from '#shared/view/next-step.ts';
import { said, TestRoom } from '../support/room.ts';

const started = () => new TestRoom().come('anna', 'boris').lead('start', 'go-on');

describe('the way through a session', () => {
  test('lobby, briefing, scenes, debrief, next round, closing, ended', () => {
    const room = new TestRoom().come('anna', 'boris');
    expect(room.where).toBe('lobby');
    room.lead('start');
    expect(room.where).toBe('briefing');
    room.lead('go-on', 'open').vote({ anna: 'invite', boris: 'invite' }).lead('settle', 'go-on');
    expect(room.where).toBe('marks/reading');
    room
      .lead('open')
      .vote({ anna: ['no-name'] })
      .lead('settle', 'go-on');
    expect(room.where).toBe('steps/reading');
    room
      .lead('open')
      .vote({ anna: ['safe', 'talk', 'write'] })
      .lead('settle', 'go-on');
    expect(room.where).toBe('debrief/notice');
    room.lead('go-on');
    expect(room.where).toBe('town/reading');
    room.lead('open', 'settle', 'go-on', 'open').vote({ boris: 'union' }).lead('settle', 'go-on');
    expect(room.where).toBe('debrief/act');
    room.lead('go-on');
    expect(room.session.story.phase).toEqual({ at: 'closing', ending: 'open-door' });
    room.lead('go-on');
    expect(room.where).toBe('ended');
    expect(room.replayed()).toEqual(room.session);
  });

  test('a condition sends the room another way', () => {
    const room = started().lead('open').vote({ anna: 'ask' }).lead('settle', 'go-on', 'open');
    room.vote({ anna: [] }).lead('settle', 'go-on');
    expect(room.where).toBe('quiet/reading');
  });

  test('a story is read: settled, with its effects, then on', () => {
    const room = started()
      .lead('open')
      .vote({ anna: 'ask' })
      .lead('settle', 'go-on', 'skip', 'go-on', 'go-on');
    expect(room.where).toBe('quiet/settled');
    expect(room.session.story.gauges).toEqual({ trust: 1 });
    expect(said(room.facilitator({ do: 'open' }))).toBe('wrong-phase');
  });

  test('steps come in their order only', () => {
    const room = started();
    for (const intent of ['start', 'close', 'reveal', 'settle', 'vote-again', 'go-on'] as const) {
      expect(said(room.facilitator({ do: intent }))).toBe('wrong-phase');
    }
    expect(said(room.facilitator({ do: 'inject', inject: 'rain' }))).toBe('wrong-phase');
    expect(said(room.facilitator({ do: 'extend', seconds: 30 }))).toBe('wrong-phase');
  });

  test('two facilitators who press the same button at once take one step', () => {
    const room = started().lead('end-round');
    for (const where of ['town/reading', 'talk/reading']) {
      if (where === 'talk/reading') room.lead('skip');
      const { next } = nextStep(room.material.scenario, room.session, room.presence);
      if (next?.do !== 'go-on') throw new Error(`the console offers ${next?.do}`);
      room.lead(next);
      expect(said(room.facilitator(next))).toBe('too-late');
      expect(room.where).toBe(where);
    }
  });

  test('gauges clamp at their ends', () => {
    const room = started().lead('open').vote({ anna: 'ask' }).lead('settle');
    expect(room.session.story.gauges).toEqual({ trust: 0 });
  });

  test('finishing early leads to the ending the scenario keeps for it', () => {
    const room = started().lead('finish');
    expect(room.session.story.phase).toEqual({ at: 'closing', ending: 'ajar' });
    expect(said(room.facilitator({ do: 'finish' }))).toBe('wrong-phase');
  });

  test('a round can end in the middle of a scene', () => {
    const room = started().lead('open', 'end-round');
    expect(room.where).toBe('debrief/notice');
    expect(said(room.answer('anna', 'invite'))).toBe('too-late');
  });

  test('an ended session takes nothing but goodbyes', () => {
    const room = started().lead('finish', 'go-on');
    expect(said(room.facilitator({ do: 'back' }))).toBe('ended');
    expect(said(room.answer('anna', 'invite'))).toBe('ended');
    expect(said(room.host({ do: 'take-seat', seat: 'c', name: 'c', language: 'en' }))).toBe('ended');
    expect(said(room.seat('anna', { do: 'leave' }))).toBe('accepted');
  });
});

describe('an event card', () => {
  const settled = () => started().lead('open').vote({ anna: 'invite' }).lead('settle');

  test('comes between two scenes, moves the gauges when read, and the case goes on', () => {
    const room = settled().lead({ do: 'inject', inject: 'phone-call' });
    expect(room.where).toBe('phone-call/reading');
    room.lead('go-on');
    expect(room.session.story.gauges).toEqual({ trust: 3 });
    room.lead('go-on');
    expect(room.where).toBe('marks/reading');
  });

  test('is used at most once', () => {
    const room = settled().lead({ do: 'inject', inject: 'rain' }, 'go-on', 'go-on', 'skip');
    expect(said(room.facilitator({ do: 'inject', inject: 'rain' }))).toBe('already-used');
    expect(said(room.facilitator({ do: 'inject', inject: 'constructor' }))).toBe('unknown-id');
  });

  test('can be taken back before it is read', () => {
    const room = settled().lead({ do: 'inject', inject: 'rain' }, 'back');
    expect(room.where).toBe('desk/settled');
    room.lead({ do: 'inject', inject: 'rain' });
    expect(room.where).toBe('rain/reading');
  });
});

describe('back and rewind', () => {
  test('back goes to the start of this scene, then to the scene before', () => {
    const room = started().lead('open').vote({ anna: 'invite' }).lead('settle', 'go-on', 'open', 'back');
    expect(room.where).toBe('marks/reading');
    room.lead('back');
    expect(room.where).toBe('desk/reading');
    expect(room.session.story.gauges).toEqual({ trust: 2 });
    expect(said(room.facilitator({ do: 'back' }))).toBe('wrong-phase');
  });

  test('rewind restores the story, keeps the people, and remembers the branch left', () => {
    const room = started().lead('open').vote({ anna: 'invite' }).lead('settle', 'go-on');
    const decided = room.session.story.visits[0]?.turn ?? 0;
    room.come('late').seat('anna', { do: 'language', language: 'en' });
    room.lead({ do: 'rewind', turn: decided });
    expect(room.where).toBe('desk/reading');
    expect(room.session.story.flags).toEqual([]);
    expect(Object.keys(room.session.room.seats)).toEqual(['anna', 'boris', 'late']);
    expect(room.session.abandoned).toHaveLength(1);
    expect(room.session.abandoned[0]?.visits[0]?.decision?.choice).toBe('invite');
    room.lead('open').vote({ anna: 'ask' }).lead('settle');
    expect(room.session.story.gauges).toEqual({ trust: 0 });
    expect(room.replayed()).toEqual(room.session);
  });

  test('rewind works from the debrief and the closing', () => {
    const room = started().lead('open').vote({ anna: 'invite' }).lead('settle', 'end-round');
    const turn = room.session.story.visits[0]?.turn ?? 0;
    expect(said(room.facilitator({ do: 'rewind', turn: 999 }))).toBe('unknown-id');
    room.lead('go-on', 'finish', { do: 'rewind', turn });
    expect(room.where).toBe('desk/reading');
  });

  test('an answer from before the rewind can never land after it', () => {
    const room = started().lead('open');
    const turn = room.session.turn;
    room.lead('back', 'open');
    expect(said(room.seat('anna', { do: 'answer', turn, answer: ['invite'] }))).toBe('too-late');
  });
});
