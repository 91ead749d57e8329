import { expect, it } from '@jest/globals'
import { html } from './html.ts'

it('takes what is filled in for text, and only its own HTML for HTML', () => {
  const typed = '<script>alert("x")</script> & \'you\''
  expect(html`<p title="${typed}">${typed}</p>${html`<b>${1}</b>`}${undefined}${['<', html`<i></i>`]}`.html)
    .toBe('<p title="&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62; &#38; &#39;you&#39;">&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62; &#38; &#39;you&#39;</p><b>1</b>&#60;<i></i>')
})
