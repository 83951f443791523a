/* The camera: reads QR codes until it is stopped. The browser's own reader where there is one, else jsQR. */

const WIDEST = 640;
const PAUSE = 120;

/** What finds the text of a QR code in a picture, or nothing. */
export async function reader() {
  if ("BarcodeDetector" in self && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (source) => (await detector.detect(source))[0]?.rawValue;
  }
  await import("./jsQR.js");
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return async (source) => {
    const width = source.videoWidth ?? source.width;
    const height = source.videoHeight ?? source.height;
    if (!width || !height) return undefined;
    const scale = Math.min(1, WIDEST / width);
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return self.jsQR(data, canvas.width, canvas.height, { inversionAttempts: "dontInvert" })?.data || undefined;
  };
}

export class Scanner {
  constructor(video, onText) {
    this.video = video;
    this.onText = onText;
  }

  get running() {
    return Boolean(this.stream);
  }

  /** Throws when there is no camera, or when it is refused. */
  async start() {
    this.read ??= await reader();
    this.stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: "environment", width: { ideal: 1280 } },
    });
    this.video.srcObject = this.stream;
    await this.video.play();
    this.look();
  }

  stop() {
    clearTimeout(this.next);
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = undefined;
    this.video.srcObject = null;
    this.last = undefined;
  }

  /** A code that stays before the camera is told once. */
  async look() {
    if (!this.stream) return;
    try {
      const text = await this.read(this.video);
      if (text && text !== this.last) {
        this.last = text;
        this.onText(text);
      }
    } catch {
      // One picture that cannot be read: the next one comes at once.
    }
    this.next = setTimeout(() => this.look(), PAUSE);
  }

  /** The same code may be shown again. */
  forget() {
    this.last = undefined;
  }
}
