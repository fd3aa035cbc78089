import { parentPort } from 'node:worker_threads'
import type { DrawingSize, DrawnSvg, Shape } from '../deps/drawing.ts'
import { drawPng, drawSvg } from './draw.ts'

export interface DrawingCall {
  call: number
  as: 'svg' | 'png'
  shape: Shape
  size: DrawingSize
}

export interface DrawingAnswer {
  call: number
  drawn?: DrawnSvg | Uint8Array
  /** The reason, when the shape could not be drawn. */
  problem?: string
}

parentPort?.on('message', async ({ call, as, shape, size }: DrawingCall) => {
  const answer: DrawingAnswer = { call }
  try {
    const svg = await drawSvg(shape, size)
    answer.drawn = as === 'svg' ? svg : drawPng(svg.svg)
  } catch (error) {
    answer.problem = error instanceof Error ? error.message : String(error)
  }
  parentPort?.postMessage(answer)
})
