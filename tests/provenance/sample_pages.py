"""The pages of the sample project, in both languages."""

INDEX = "docs/{}/topics/tea/index.md"
PAGE = "docs/{}/topics/tea/q01.md"

INDEX_TEXT = """---
title: {title}
description: {about}
---

# {title}

[[pages]]
"""

PAGE_TEXT = """---
title: Q01 {title}
description: {about}
---

# Q01. {question} {{ #q01 }}

```bash
--8<-- "snippets/tea/install.sh"
```

!!! answer "{title}"

    ```python
    --8<-- "snippets/tea/shop.py"
    ```

```python
--8<-- "snippets/tea/shop.py:view"
```

```html+jinja
--8<-- "snippets/tea/page.html:body"
```

```console
--8<-- "snippets/tea/shop.console:run"
```

```console
--8<-- "snippets/tea/shop.console:ask"
```

??? question "{title}"

    ```python
    --8<-- "reference/config.py:limit"
    ```

## {title} {{ #q01-why }}

## {title} {{ #q01-followup }}

## {title} {{ #q01-sources }}

#### {title} {{ #w01 }}

[](){{ #s01 }}

```python
--8<-- "snippets/tea/wrong/cup.py"
```
"""

WORDS = {
    "en": {"title": "Tea", "about": "Hot tea.", "question": "How?"},
    "zh": {"title": "茶", "about": "热茶。", "question": "如何？"},
}

PAGES = {
    path.format(language): text.format(**words)
    for language, words in WORDS.items()
    for path, text in ((INDEX, INDEX_TEXT), (PAGE, PAGE_TEXT))
}
