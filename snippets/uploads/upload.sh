curl -i -F picture=@cat.png \
  -H "Authorization: Bearer $PICTURES_TOKEN" http://127.0.0.1:5000/pictures
