/* Passkeys: what only the browser can do. The forms are hidden until it is known to be able to. */

// The address of the page must be a safe one: https, or this machine.
if (window.PublicKeyCredential && isSecureContext) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      run(form);
    });
  }
}

async function run(form) {
  const told = form.querySelector("[data-passkey-told]");
  told.textContent = "";
  try {
    const answer = await fetch(form.dataset.options, { method: "POST" });
    if (answer.status === 403 && form.dataset.passkey === "make") {
      // The server wants to know once more who asks: its page keeps what was typed.
      form.submit();
      return;
    }
    if (!answer.ok) {
      throw new Error(`the server answered ${answer.status}`);
    }
    const options = await answer.json();
    const credential =
      form.dataset.passkey === "make"
        ? await navigator.credentials.create({ publicKey: toMake(options) })
        : await navigator.credentials.get({ publicKey: toUse(options) });
    form.elements[form.dataset.field ?? "credential"].value = JSON.stringify(written(credential));
    // By itself and not by its button: this does not come back to the listener above.
    form.submit();
  } catch (error) {
    told.textContent = error.name === "InvalidStateError" ? form.dataset.known : form.dataset.failed;
  }
}

function toMake(options) {
  return {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map(named),
  };
}

function toUse(options) {
  return {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: (options.allowCredentials ?? []).map(named),
  };
}

function named(key) {
  return { ...key, id: bytes(key.id) };
}

/** As the specification writes a key in JSON; older browsers do not know how to by themselves. */
function written(credential) {
  const { response } = credential;
  const parts = { clientDataJSON: text(response.clientDataJSON) };
  if (response.attestationObject) {
    parts.attestationObject = text(response.attestationObject);
    parts.transports = response.getTransports?.() ?? [];
  } else {
    parts.authenticatorData = text(response.authenticatorData);
    parts.signature = text(response.signature);
    if (response.userHandle) {
      parts.userHandle = text(response.userHandle);
    }
  }
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: parts,
    clientExtensionResults: credential.getClientExtensionResults(),
    ...(credential.authenticatorAttachment ? { authenticatorAttachment: credential.authenticatorAttachment } : {}),
  };
}

function bytes(base64url) {
  const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function text(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
