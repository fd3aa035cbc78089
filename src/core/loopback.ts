const NAMES = ['localhost', '127.0.0.1', '[::1]']
const ADDRESS = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/i

/** Whether the host of a URL is a name of this machine that `PUBLIC_URL` may have: localhost, 127.0.0.1 or [::1]. */
export const isLoopbackName = (hostname: string): boolean => NAMES.includes(hostname)

/** Whether an IP address, written as sockets give it, is reached from this machine only. */
export const isLoopbackAddress = (address: string): boolean => ADDRESS.test(address)
