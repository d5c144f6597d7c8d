from apiflask import APIFlask
from pydantic import BaseModel

app = APIFlask(__name__, docs_path=None)


class Settings(BaseModel):
    mails: bool = True


@app.put("/settings")
@app.input(Settings)
def change_settings(json_data: Settings) -> dict[str, bool]:
    return json_data.model_dump()
