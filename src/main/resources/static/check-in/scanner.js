/* The camera: reads QR codes until it is stopped. The browser's own reader where there is one, else « qr ». */

/** Pixels: a code two steps away is still some hundred wide. */
const WIDEST = 960;

/** Degrees: what leans far back is read once it is looked at from another side, one more at each picture. */
const TURNS = [75, 110, 90, 130, 20];
const PAUSE = 120;

/** What finds the text of a QR code in a picture, or nothing. */
export async function reader() {
  if ("BarcodeDetector" in self && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (source) => (await detector.detect(source))[0]?.rawValue;
  }
  const { decodeQR } = await import("./qr/decode.js");
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  let looks = 0;
  return async (source) => {
    const width = source.videoWidth ?? source.width;
    const height = source.videoHeight ?? source.height;
    if (!width || !height) return undefined;
    const scale = Math.min(1, WIDEST / Math.max(width, height));
    const side = Math.round(Math.max(width, height) * scale);
    canvas.width = canvas.height = side;
    for (const degrees of [0, TURNS[looks++ % TURNS.length]]) {
      context.resetTransform();
      context.clearRect(0, 0, side, side);
      context.translate(side / 2, side / 2);
      context.rotate((degrees * Math.PI) / 180);
      context.drawImage(source, (-width * scale) / 2, (-height * scale) / 2, width * scale, height * scale);
      try {
        return decodeQR(context.getImageData(0, 0, side, side));
      } catch {
        // It says so when there is no code: it may be seen from another side.
      }
    }
    return undefined;
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
      // One picture that cannot be looked at: the next one comes at once.
    }
    this.next = setTimeout(() => this.look(), PAUSE);
  }

  /** The same code may be shown again. */
  forget() {
    this.last = undefined;
  }
}
