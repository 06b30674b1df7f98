import { describe, expect, test } from 'vitest'

import { readHostSettings, SettingError } from './host-settings.ts'

describe('host settings', () => {
  test('a bare environment serves the sandbox on this machine only', () => {
    expect(readHostSettings({})).toEqual({ host: '127.0.0.1', port: 4173, evoVoiceUrl: undefined })
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

  test.each(['x', '-1', '70000', '41.5'])('PORT=%s is refused with a sentence', (port) => {
    expect(() => readHostSettings({ PORT: port })).toThrow(`PORT is "${port}"`)
  })
})
