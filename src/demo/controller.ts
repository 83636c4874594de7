/** The invented Council of the demo, as people are told (Art 13, 14). */
import type { Controller } from '../policy/controller.ts'

export const DEMO_CONTROLLER = {
  name: 'Invented Borough Council, Children and Families Service',
  contact: 'Invented Town Hall, 1 Invented Square; children@council.example',
  officer: 'the data protection officer, dpo@council.example',
  privacyNotice: 'https://council.example/privacy/children-and-families',
  complaints: 'https://council.example/data-complaint, or a letter to Invented Town Hall',
} as const satisfies Controller
