import { describe, expect, test } from 'vitest'

import { jsvMaxDepth, type JsvValue } from './jsv.ts'
import { parseJsv } from './jsv-parse.ts'

const read = (text: string): JsvValue => parseJsv(text)
const readLeniently = (text: string): JsvValue => parseJsv(text, { lenient: true })

describe('objects', () => {
  test.each<[string, JsvValue]>([
    ['{}', {}],
    ['{ }', {}],
    ['{a:,b:x}', { a: null, b: 'x' }],
    ['{a:}', { a: null }],
    ['{a:"",b:}', { a: '', b: null }],
    ['{a:1,a:2}', { a: '2' }],
    ['{a: b }', { a: ' b ' }],
    ['{ a :1, b:2}', { a: '1', b: '2' }],
    ['{" a ":1}', { ' a ': '1' }],
    ['{"a" :1}', { a: '1' }],
    ['{:1}', { '': '1' }],
    ['{"":1}', { '': '1' }],
    ['{at:2026-05-09T12:00:00Z,b:1}', { at: '2026-05-09T12:00:00Z', b: '1' }],
    ['{a:5"6,b:x[0],c:y{z,d:C:\\\t}', { a: '5"6', b: 'x[0]', c: 'y{z', d: 'C:\\\t' }],
    ['{a"b[c,d:1}', { 'a"b[c,d': '1' }],
    ['{a:{b:{c:[{d:e}]}}}', { a: { b: { c: [{ d: 'e' }] } } }],
    ['{a:"}],{",b:[]}', { a: '}],{', b: [] }],
    ['{a:True,b:null,c:12}', { a: 'True', b: 'null', c: '12' }],
  ])('%s', (text, value) => {
    expect(read(text)).toStrictEqual(value)
  })

  test('a key that names a prototype is a key like any other', () => {
    const object = read('{__proto__:{isAdmin:True},constructor:x,__proto__:{isAdmin:False}}')
    expect(Object.entries(object ?? {})).toStrictEqual([
      ['__proto__', { isAdmin: 'False' }],
      ['constructor', 'x'],
    ])
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype)
    expect({}).not.toHaveProperty('isAdmin')
  })
})

describe('lists', () => {
  test.each<[string, JsvValue]>([
    ['[]', []],
    ['[ ]', []],
    ['[a,,b]', ['a', null, 'b']],
    ['[a,]', ['a', null]],
    ['[,]', [null, null]],
    ['[""]', ['']],
    ['[ a , b c ]', ['a', 'b c']],
    ['[ "a,b" , " c " ]', ['a,b', ' c ']],
    ['[ {a:1} , [] ]', [{ a: '1' }, []]],
    ['[a:b,5"6,x}y]', ['a:b', '5"6', 'x}y']],
    ['[2026-05-09T12:00:00Z]', ['2026-05-09T12:00:00Z']],
  ])('%s', (text, value) => {
    expect(read(text)).toStrictEqual(value)
  })
})

describe('a text on its own', () => {
  test.each<[string, JsvValue]>([
    ['', null],
    [' \r\n', null],
    ['True', 'True'],
    [' a b ', ' a b '],
    ['""', ''],
    ['"a,""b"""', 'a,"b"'],
    ['a,b,c', 'a,b,c'],
    ['2026-05-09T12:00:00Z', '2026-05-09T12:00:00Z'],
    ['\r\n{a:b}\n', { a: 'b' }],
  ])('%j', (text, value) => {
    expect(read(text)).toStrictEqual(value)
  })
})

describe('where spaces are skipped', () => {
  test.each<[string, JsvValue]>([
    ['{ a : b , c : "d" }', { a: 'b', c: 'd' }],
    ['{\n\ta: \n\t[\n\t\tx,\n\t\t"y" \n\t]\n}', { a: ['x', 'y'] }],
    ['{ a: , b: }', { a: null, b: null }],
    ['{ a: two words , b: " kept " }', { a: 'two words', b: ' kept ' }],
    ['[ { } , [ ] , ]', [{}, [], null]],
    ['  text ', 'text'],
    ['\u00a0{a:\u2003b\ufeff}', { a: 'b' }],
  ])('%j', (text, value) => {
    expect(readLeniently(text)).toStrictEqual(value)
  })
})

test('nesting as deep as the limit is read', () => {
  const text = '['.repeat(jsvMaxDepth) + ']'.repeat(jsvMaxDepth)
  expect(JSON.stringify(read(text))).toBe(text)
})

test('values longer than a page of memory are read whole', () => {
  const long = 'long text '.repeat(500)
  const lines = Array.from({ length: 300 }, (_, line) => `line ${line} of a log, ${long.slice(0, line)}`)
  const text = `{long:"${long}",lines:[${lines.map((line) => `"${line}"`).join(',')}]}`
  expect(read(text)).toStrictEqual({ long, lines })
})
