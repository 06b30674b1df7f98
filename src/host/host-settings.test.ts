import { describe, expect, test } from 'vitest'

import { readHostSettings, SettingError } from './host-settings.ts'

describe('host settings', () => {
  test('a bare environment serves the sandbox on this machine only', () => {
    expect(readHostSettings({})).toEqual({
      host: '127.0.0.1',
      port: 4173,
      evoVoiceUrl: undefined,
      embedOrigins: [],
    })
  })

  test('PORT, HOST and EVOVOICE_URL are taken; a base path stays', () => {
    const settings = readHostSettings({
      PORT: '80',
      HOST: '0.0.0.0',
      EVOVOICE_URL: ' https://host.example/base ',
    })
    expect(settings).toMatchObject({ host: '0.0.0.0', port: 80 })
    expect(settings.evoVoiceUrl?.href).toBe('https://host.example/base')
  })

  test('an empty EVOVOICE_URL is none', () => {
    expect(readHostSettings({ EVOVOICE_URL: '' }).evoVoiceUrl).toBeUndefined()
  })

  test.each([
    'team.evovoice.io',
    'ftp://host.example',
    'https://',
    'https://host.example/?a=b',
    'https://me:pw@host.example',
  ])('EVOVOICE_URL=%s is refused with a sentence', (url) => {
    const read = () => readHostSettings({ EVOVOICE_URL: url })
    expect(read).toThrow(SettingError)
    expect(read).toThrow('write it like https://team.evovoice.io')
  })

  test('EMBED_ORIGINS is a list of origins with spaces between', () => {
    const { embedOrigins } = readHostSettings({
      EMBED_ORIGINS: ' https://CRM.example/  http://10.0.0.1:8080 https://[::1]:3000 ',
    })
    expect(embedOrigins).toEqual(['https://crm.example', 'http://10.0.0.1:8080', 'https://[::1]:3000'])
  })

  test.each([
    'crm.example',
    '*',
    "'self'",
    'https:',
    'https://*.example',
    'https://crm.example/desk',
    'https://crm.example?x',
    'https://me@crm.example',
    'javascript:alert(1)',
    'https://crm.example;script-src',
    'https://crm.example,https://other.example',
    'https://good.example null',
  ])('EMBED_ORIGINS=%s is refused with a sentence', (origins) => {
    const read = () => readHostSettings({ EMBED_ORIGINS: origins })
    expect(read).toThrow(SettingError)
    expect(read).toThrow('write origins like https://crm.example.com')
  })

  test.each(['x', '-1', '70000', '41.5'])('PORT=%s is refused with a sentence', (port) => {
    expect(() => readHostSettings({ PORT: port })).toThrow(`PORT is "${port}"`)
  })
})
