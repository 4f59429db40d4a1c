/** The server's answer: the next page, or the error. Empty if nobody answered or the user cancelled. */
export type SendAnswer = { to?: string; problem?: string; cancelled?: true };

/** A form in transit. */
export type Sending = { answer: Promise<SendAnswer>; stop: () => void };

/** Sends a form with a file and reports the upload progress in percent, which `fetch` cannot do. */
export function send(action: string, data: FormData, progress: (percent: number) => void): Sending {
  const request = new XMLHttpRequest();
  const answer = new Promise<SendAnswer>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => progress(Math.floor((loaded / total) * 100));
    request.onload = () => resolve(read(request));
    request.onerror = () => resolve({});
    request.onabort = () => resolve({ cancelled: true });
  });
  request.open("POST", action);
  request.setRequestHeader("Accept", "application/json");
  request.send(data);
  return { answer, stop: () => request.abort() };
}

function read({ responseText, responseURL, status }: XMLHttpRequest): SendAnswer {
  // A signed-out user gets the sign-in page, which is not JSON.
  if (status === 200 && !responseText.startsWith("{")) return { to: responseURL };
  try {
    return JSON.parse(responseText) as SendAnswer;
  } catch {
    return {};
  }
}
