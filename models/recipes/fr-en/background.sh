#!/bin/bash
# Trains on a CPU at the lowest priority, resuming where it was, while other work goes on.
#   background.sh start CORPUS INIT.safetensors [MINUTES]   encode what is missing, then train at a constant rate for MINUTES (170)
#   background.sh status | pause | resume | stop            last lines of the log; while something else needs the processor; ...
#   background.sh ship CORPUS MINUTES                       in the foreground: copy the checkpoint, let the rate fall for MINUTES, export
# Everything lies under $BREVE_TRAIN (default ~/breve-train): arrays, trunk.pt (the constant-rate checkpoint), ship.pt, ship/.
# $PYTHON is the interpreter that has requirements.txt; $SETS the sets and their weights.
set -eu
here=$(cd "$(dirname "$0")" && pwd); work=${BREVE_TRAIN:-$HOME/breve-train}; py=${PYTHON:-python3}
pid=$(cat "$work/pid" 2>/dev/null || true)
alive() { [[ -n $pid ]] && kill -0 "$pid" 2>/dev/null; }
export GLIBC_TUNABLES=glibc.malloc.hugetlb=1:glibc.malloc.mmap_max=0:glibc.malloc.trim_threshold=17179869184:glibc.malloc.top_pad=268435456
shape=${SHAPE:---d 256 --heads 4 --ffn 1024 --enc 6 --dec 2 --tokens 12288 --lr 0.015 --adam-lr 0.003 --warmup 150}
tokenizer=${TOKENIZER:-$here/../../fr-en/tokenizer.json}
data() { local news=$1 x out=; for x in europarl hansard tatoeba "news*$news" augment; do [[ -f $work/${x%%\**}.npz ]] && out+=",$work/${x%%\**}.npz${x#"${x%%\**}"}"; done; echo "${out#,}"; }

encode() {
  local corpus=$1 x l; mkdir -p "$work"
  for x in europarl hansard tatoeba news; do
    if [[ -f $work/$x.npz || ! -f $corpus/$x.fr.xz ]]; then continue; fi
    for l in fr en; do xz -dkc "$corpus/$x.$l.xz" >"$work/$x.$l"; done
    nice -n 19 "$py" "$here/tokens.py" encode "$tokenizer" "$work/$x.fr" "$work/$x.en" "$work/$x.tmp.npz"
    mv "$work/$x.tmp.npz" "$work/$x.npz"; rm "$work/$x.fr" "$work/$x.en"
  done
  [[ -f $work/dev.npz ]] || "$py" "$here/tokens.py" encode "$tokenizer" "$corpus"/dev/newstest2013.{fr,en} "$work/dev.npz"
  [[ -f $work/augment.npz ]] || {
    nice -n 19 "$py" "$here/augment.py" "$work/augment" --corpus "$corpus" --dev "$corpus/dev/newstest2013"
    nice -n 19 "$py" "$here/tokens.py" encode "$tokenizer" "$work"/augment.{fr,en} "$work/augment.npz"; }
}

case ${1:-status} in
  start)
    alive && { echo "already running, pid $pid"; exit 0; }
    encode "$2"; cd "$here"
    # shellcheck disable=SC2086
    nohup setsid nice -n 19 "$py" train.py "$(data 3)" "$work/dev.npz" "$work/trunk.pt" $shape --init "$3" \
      --minutes "${4:-170}" --horizon 1000000 --eval-every 10 >>"$work/log" 2>&1 </dev/null &
    echo $! >"$work/pid"; echo "started, pid $!, log $work/log" ;;
  status) tail -n 4 "$work/log" 2>/dev/null || true; if alive; then echo "running, pid $pid"; else echo "not running"; fi ;;
  pause) alive && kill -STOP "$pid" && echo paused ;;
  resume) alive && kill -CONT "$pid" && echo resumed ;;
  stop) alive && kill "$pid" && echo stopped ;;
  ship)
    cp "$work/trunk.pt" "$work/ship.pt"; cd "$here"
    # shellcheck disable=SC2086
    "$py" train.py "$(data 8)" "$work/dev.npz" "$work/ship.pt" $shape --minutes "$3" --cooldown-minutes "$3" --eval-every 10
    "$py" export.py "$work/ship.pt" "$tokenizer" "$work/ship"
    "$py" class_scores.py "$2"/dev/newstest2013.{fr,en} --model "$work/ship" --limit 500 --out "$work/ship.en" ;;
  *) sed -n 2,8p "$0"; exit 2 ;;
esac
