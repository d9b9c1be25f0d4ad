// The queue of sim-core/kernel/due-queue.ts, with its window and its overflow list, and its kernel.

#pragma once

#include <cstdlib>
#include <vector>

#include "draws.hpp"

struct Entry {
  int32_t due_and_kind, subject, stamp, next;
};

struct Slot {
  int32_t first = -1, last = -1;
};

struct DueQueue {
  static constexpr int32_t ring_seconds = 1 << 17;
  static constexpr int32_t half_ring = ring_seconds / 2;
  static constexpr int32_t ring_mask = ring_seconds - 1;
  static constexpr int32_t kind_bits = 4;
  std::vector<Entry> entries;
  std::vector<Slot> ring;
  int32_t now = 0, window_end = ring_seconds, due = 0;
  int32_t free_entry = 0, size = 0, overflow_first = -1, overflow_last = -1;
  int32_t subject = 0, stamp = 0, kind = 0;

  explicit DueQueue(int32_t capacity) : entries(capacity), ring(ring_seconds) {
    for (int32_t i = 0; i < capacity; i++) entries[i].next = i + 1 < capacity ? i + 1 : -1;
  }

  void file(int32_t entry, int32_t at) {
    Slot& slot = ring[at & ring_mask];
    if (slot.last < 0) slot.first = entry;
    else entries[slot.last].next = entry;
    slot.last = entry;
  }

  void postpone(int32_t entry) {
    if (overflow_last < 0) overflow_first = entry;
    else entries[overflow_last].next = entry;
    overflow_last = entry;
  }

  void extend_window() {
    window_end += half_ring;
    int32_t entry = overflow_first;
    overflow_first = overflow_last = -1;
    while (entry >= 0) {
      const int32_t following = entries[entry].next;
      const int32_t at = entries[entry].due_and_kind >> kind_bits;
      entries[entry].next = -1;
      if (at < window_end) file(entry, at);
      else postpone(entry);
      entry = following;
    }
  }

  void push(int32_t at, int32_t task, int32_t row) {
    if (at < now || free_entry < 0) abort();
    const int32_t entry = free_entry;
    free_entry = entries[entry].next;
    size++;
    entries[entry] = {(at << kind_bits) | task, row, 0, -1};
    if (at < window_end) file(entry, at);
    else postpone(entry);
  }

  bool pop(int32_t until) {
    if (size == 0) return false;
    for (; now <= until; now++) {
      if (now >= window_end - half_ring) extend_window();
      Slot& slot = ring[now & ring_mask];
      const int32_t entry = slot.first;
      if (entry < 0) continue;
      Entry& taken = entries[entry];
      slot.first = taken.next;
      if (taken.next < 0) slot.last = -1;
      due = now;
      kind = taken.due_and_kind & ((1 << kind_bits) - 1);
      subject = taken.subject;
      stamp = taken.stamp;
      taken.next = free_entry;
      free_entry = entry;
      size--;
      return true;
    }
    return false;
  }
};

static std::vector<int32_t> waits(4096);

static void prepare_queue(uint32_t key) {
  for (uint32_t i = 0; i < waits.size(); i++) waits[i] = 1 + bits(key, i, 0) % 3600;
}

static int32_t queue_kernel(uint32_t) {
  constexpr int32_t pending = 100000, steps = 2000000;
  DueQueue queue(pending);
  for (int32_t i = 0; i < pending; i++) queue.push(waits[i & 4095] - 1, 0, i);
  uint32_t sum = 0;
  for (int32_t step = 1; step <= steps; step++) {
    queue.pop(1000000000);
    const int32_t subject = queue.subject;
    sum = sum * 31 + uint32_t(subject);
    queue.push(queue.due + waits[(subject ^ step) & 4095], 0, subject);
  }
  return int32_t(sum);
}
