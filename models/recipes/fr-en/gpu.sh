#!/bin/bash
# The whole sequence for a GPU machine that is reached in pieces of at most 60 MB and commands of at most 10 minutes.
# Every command can be rehearsed on a CPU with a small corpus: DEVICE=cpu SHAPE=tiny DATA=/tmp/x gpu.sh ... (tests/ does it).
#   here:   gpu.sh pack CORPUS TOKENIZER DIR    DIR/part1 ... part4: programs, tokenizer, development set, compressed text
#   there:  DIR/partN/fr-en/gpu.sh take         move this part to $DATA (once for each part, in any order)
#           gpu.sh encode                       put the text together and encode it, one process a file; makes augment.npz as well
#           gpu.sh try                          one minute of training: pieces a second, without and with --compile
#           gpu.sh reverse MIN                  (2) an English-to-French model for back-translation, MIN minutes
#           gpu.sh back FROM TO                 (2) its French for lines FROM to TO of the English news; adds to back.fr and back.en
#           gpu.sh back-encode                  (2) back.npz out of them
#           gpu.sh train MIN H                  train MIN minutes of H in all, resuming model.pt; further options follow
#           gpu.sh score [N]                    sacreBLEU of the averaged weights on N development lines, beam 4
#           gpu.sh bring OUT                    averaged fp16 weights as OUT/weights.00 ... of 15 MB each
#   here:   cat weights.* >model.safetensors; export.py model.safetensors tokenizer.json models/fr-en
# With 30 minutes on an H100: encode 2, try 3 (skip it when --compile is known to work), train 16 of 16, score, bring. With more:
# reverse 6, back in four commands, then train with back.npz, which data() takes up by itself.
set -eu
here=$(cd "$(dirname "$0")" && pwd); data=${DATA:-$HOME/data}; device=${DEVICE:-cuda}; py=${PYTHON:-python3}
case ${SHAPE:-gpu} in
  gpu) shape="--d 512 --heads 8 --ffn 1536 --enc 6 --dec 2 --dropout 0.1 --tokens ${TOKENS:-65536} --lr ${LR:-0.02} --adam-lr 0.002 --warmup 400 --eval-every 3" small="--d 512 --heads 8 --ffn 1024 --enc 4 --dec 2 --dropout 0.1 --tokens ${TOKENS:-65536} --lr 0.02 --adam-lr 0.002 --warmup 400 --eval-every 3" ;;
  tiny) shape="--d 32 --heads 2 --ffn 64 --enc 1 --dec 1 --tokens 2048 --lr 0.02 --adam-lr 0.005 --warmup 5" small=$shape ;;
esac
code=$data/fr-en
vocab() { "$py" -c "import json,sys; print(len(json.load(open(sys.argv[1]))['model']['vocab']))" "$data/tokenizer.json"; }
sets() { local x out=; for x in europarl hansard tatoeba "news*3" augment back; do [[ -f $data/${x%%\**}.npz ]] && out+=",$data/${x%%\**}.npz${x#"${x%%\**}"}"; done; echo "${out#,}"; }
# shellcheck disable=SC2086
train() { local options=$1; shift; PYTHONUNBUFFERED=1 "$py" "$code/train.py" "$(sets)" "$data/dev.npz" "$@" --device "$device" $options --vocab "$(vocab)"; }

case ${1:-} in
  pack)
    corpus=$2 tokenizer=$3 out=$4; mkdir -p "$out"/part{1,2,3,4}
    n=0
    for l in fr en; do
      split -b 24m -d "$corpus/europarl.$l.xz" "$out/europarl.$l.xz."
    done
    for f in "$out"/europarl.*; do mv "$f" "$out/part$((n++ / 2 + 1))/"; done
    for x in hansard tatoeba news; do for l in fr en; do if [[ -f $corpus/$x.$l.xz ]]; then cp "$corpus/$x.$l.xz" "$out/part4/"; fi; done; done
    mkdir -p "$out/part4/mono" "$out/part4/summaries" "$out/part4/dev"
    for f in mono/news.en.xz summaries/orangesum.jsonl.xz; do if [[ -f $corpus/$f ]]; then cp "$corpus/$f" "$out/part4/$f"; fi; done
    cp "$corpus"/dev/newstest2013.{fr,en} "$out/part4/dev/"; cp "$tokenizer" "$out/part4/tokenizer.json"
    for p in 1 2 3 4; do mkdir -p "$out/part$p/fr-en"; cp "$here"/*.py "$here/gpu.sh" "$out/part$p/fr-en/"; done
    du -sm "$out"/part* ;;
  take) mkdir -p "$data"; part=$(dirname "$here"); cp -r "$part"/. "$data"/; ls "$data" ;;
  encode)
    cd "$data"; for l in fr en; do cat europarl.$l.xz.0* >europarl.$l.xz; done
    jobs=()
    for x in europarl hansard tatoeba news; do
      [[ -f $x.fr.xz ]] || continue
      (for l in fr en; do xz -dc "$x.$l.xz" >"$x.$l" & done; wait; "$py" fr-en/tokens.py encode tokenizer.json "$x.fr" "$x.en" "$x.npz") & jobs+=($!)
    done
    ("$py" fr-en/augment.py augment --corpus . --dev dev/newstest2013 --scale "${SCALE:-1}"; "$py" fr-en/tokens.py encode tokenizer.json augment.fr augment.en augment.npz) & jobs+=($!)
    for j in "${jobs[@]}"; do wait "$j"; done
    "$py" fr-en/tokens.py encode tokenizer.json dev/newstest2013.fr dev/newstest2013.en dev.npz; ls -la ./*.npz ;;
  try)
    m=${2:-1}; rm -f "$data/try.pt"; train "$shape" "$data/try.pt" --minutes "$m" --horizon 20 | tail -3; rm -f "$data/try.pt"
    train "$shape" "$data/try.pt" --minutes "$m" --horizon 20 --compile | tail -4 || echo "no luck with --compile"; rm -f "$data/try.pt" ;;
  reverse) m=$2; shift 2; train "$small" "$data/reverse.pt" --swap --minutes "$m" --horizon "$m" "$@" ;;
  back)
    cd "$data"; [[ -f mono/news.en ]] || xz -dk mono/news.en.xz
    "$py" fr-en/translate.py reverse.pt tokenizer.json mono/news.en --beam 1 --device "$device" --tokens "${BATCH:-60000}" --skip "$2" --limit "$(($3 - $2))" --out "back.$2.fr"
    tail -n "+$(($2 + 1))" mono/news.en | head -n "$(($3 - $2))" >"back.$2.en"; wc -l "back.$2.fr" "back.$2.en" ;;
  back-encode)
    cd "$data"; cat back.[0-9]*.fr >back.fr; cat back.[0-9]*.en >back.en
    "$py" fr-en/tokens.py encode tokenizer.json back.fr back.en back.npz ;;
  train) m=$2 h=$3; shift 3; train "$shape" "$data/model.pt" --minutes "$m" --horizon "$h" "$@" ;;
  score) cd "$data" && "$py" fr-en/translate.py model.pt tokenizer.json dev/newstest2013.fr dev/newstest2013.en --device "$device" --tokens 40000 --limit "${2:-0}" --out dev.hyp ;;
  bring) mkdir -p "$2"; (cd "$code" && "$py" -c "import sys; from model import load, save; save(sys.argv[2], *load(sys.argv[1]))" "$data/model.pt" "$data/model.safetensors") && split -b 15m -d "$data/model.safetensors" "$2/weights." && ls -la "$2" ;;
  *) sed -n 2,18p "$0"; exit 2 ;;
esac
