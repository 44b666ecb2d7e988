import { describe, expect, test } from 'vitest'
import { stemEnglish } from '../../../src/search/text/stem-english.ts'

/** Words and their stems in Snowball 3.1.1, the reference implementation; one group for each step. */
const STEMS: Readonly<Record<string, string>> = {
  exceptions:
    'news>news skies>sky skis>ski sky>sky dying>die early>earli only>onli andes>andes gently>gentl idly>idl ' +
    'ugly>ugli singly>singl bias>bias atlas>atlas howe>howe cosmos>cosmos',
  'short words': 'a>a us>us as>as by>by the>the',
  'a y that is a consonant': 'yes>yes youth>youth sayings>say enjoy>enjoy enjoyed>enjoy boyish>boyish yyy>yyy',
  plurals:
    'ferries>ferri oils>oil ties>tie flies>fli gas>gas gases>gase glasses>glass crises>crise this>this was>was ' +
    'bus>bus caucus>caucus dies>die cried>cri tied>tie economies>economi companies>compani',
  eed:
    'agreed>agre feed>feed proceed>proceed proceeds>proceed exceedly>exceed succeed>succeed exceeded>exceed ' +
    'bleedly>bleed',
  'ed and ing':
    'traded>trade trading>trade hopped>hop hoping>hope added>add adding>add egged>egg offing>off falling>fall ' +
    'rated>rate troubling>troubl sized>size killing>kill evening>evening inning>inning innings>inning ' +
    'outing>outing herring>herring cannings>canning dying>die lying>lie vying>vie sing>sing bed>bed red>red ' +
    'feeding>feed edited>edit edly>ed pasting>paste pasted>paste',
  'a last y': 'cry>cri by>by say>say happy>happi enjoy>enjoy ferry>ferri daily>daili',
  'step 2':
    'national>nation rational>ration valenci>valenc hesitanci>hesit capably>capabl apparently>appar ' +
    'realizer>realiz organization>organiz nationalization>nation operator>oper relation>relat formalism>formal ' +
    'usually>usual hopefully>hope famously>famous decisiveness>decis hopefulness>hope callousness>callous ' +
    'formality>formal sensitivity>sensit possibility>possibl apology>apolog technology>technolog biologist>biolog ' +
    'endlessly>endless gladly>glad family>famili only>onli',
  'step 3':
    'conditional>condit inflational>inflat triplicate>triplic formative>format alternative>altern ' +
    'formalize>formal electricity>electr electrical>electr hopeful>hope goodness>good',
  'step 4':
    'election>elect adoption>adopt discussion>discuss production>product protection>protect revival>reviv ' +
    'allowance>allow inference>infer airliner>airlin gyroscopic>gyroscop adjustable>adjust defensible>defens ' +
    'irritant>irrit replacement>replac adjustment>adjust dependent>depend homologou>homologou communism>communism ' +
    'activate>activ angularity>angular effective>effect bowdlerize>bowdler million>million region>region',
  'step 5':
    'probate>probat rate>rate cease>ceas controlling>control roll>roll paste>paste taste>tast past>past ' +
    'price>price trade>trade fee>fee',
  'fixed beginnings':
    'general>general generation>generat university>universiti universe>univers international>internat ' +
    'internal>internal later>later lateral>lateral organ>organ organization>organiz arsenal>arsenal ' +
    'communism>communism community>communiti emergency>emergenc emerge>emerg',
  'words of the news':
    'japan>japan japanese>japanes election>elect elections>elect elected>elect trade>trade trades>trade ' +
    'trader>trader journalist>journalist journalists>journalist massacre>massacr massacres>massacr rescue>rescu ' +
    'rescuers>rescuer police>polic policy>polici minister>minist ministry>ministri ministries>ministri ' +
    'attack>attack attacks>attack killed>kill',
}

describe('the stem of an English word', () => {
  test.each(Object.entries(STEMS))('follows Snowball in %s: %s', (_, pairs) => {
    const expected = pairs.split(' ').map((pair) => pair.split('>'))
    expect(expected.map(([word = '']) => [word, stemEnglish(word)])).toEqual(expected)
  })

  test.each([
    ['use', 'us'],
    ['news', 'new'],
    ['one', 'on'],
    ['general', 'generation'],
    ['organs', 'organization'],
    ['past', 'paste'],
  ])('differs between “%s” and “%s”', (a, b) => {
    expect(stemEnglish(a)).not.toBe(stemEnglish(b))
  })
})
