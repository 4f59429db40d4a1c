/** How the server answered: on to a page, or what is wrong. Neither: nobody answered, or it was stopped. */
export type SendAnswer = { to?: string; problem?: string; cancelled?: true };

/** A form on its way. */
export type Sending = { answer: Promise<SendAnswer>; stop: () => void };

/** Sends a form with a file and tells how much of it has arrived, in percent. (`fetch` does not tell that.) */
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
  // Whoever is not signed in any more is led to the sign-in page, which is no JSON.
  if (status === 200 && !responseText.startsWith("{")) return { to: responseURL };
  try {
    return JSON.parse(responseText) as SendAnswer;
  } catch {
    return {};
  }
}
