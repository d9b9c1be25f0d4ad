// The exact sparse assignment of sim-core/dispatch/assignment.ts, with its stamps and its heap.

#pragma once

#include <vector>

#include "draws.hpp"

struct SparseAssignment {
  std::vector<int32_t> row_start, col, col_of, row_of, came_from, scanned, heap_col;
  std::vector<int32_t> solve_stamp, search_stamp, final_stamp;
  std::vector<double> cost, skip_cost, row_potential, col_potential, dist, heap_key;
  int32_t heap_size = 0, solve_number = 0, search_number = 0, best_skip_row = -1;
  double best_skip_dist = 0;

  SparseAssignment(int32_t rows, int32_t cols, int32_t edges)
      : row_start(rows + 1), col(edges), col_of(rows), row_of(cols), came_from(cols),
        scanned(cols), heap_col(edges), solve_stamp(cols), search_stamp(cols), final_stamp(cols),
        cost(edges), skip_cost(rows), row_potential(rows), col_potential(cols), dist(cols),
        heap_key(edges) {}

  void solve(int32_t rows) {
    solve_number++;
    for (int32_t e = 0; e < row_start[rows]; e++) {
      const int32_t c = col[e];
      if (solve_stamp[c] == solve_number) continue;
      solve_stamp[c] = solve_number;
      row_of[c] = -1;
      col_potential[c] = 0;
    }
    for (int32_t row = 0; row < rows; row++) {
      col_of[row] = -1;
      row_potential[row] = 0;
    }
    for (int32_t row = 0; row < rows; row++) assign_row(row);
  }

  void assign_row(int32_t source) {
    search_number++;
    heap_size = 0;
    best_skip_dist = 1.0 / 0.0;
    best_skip_row = -1;
    int32_t scanned_count = 0, end_col = -1;
    relax_row(source, 0);
    double path_dist = best_skip_dist;
    while (heap_size > 0) {
      const double d = heap_key[0];
      const int32_t c = pop_heap();
      if (final_stamp[c] == search_number) continue;
      if (d > best_skip_dist) break;
      final_stamp[c] = search_number;
      if (row_of[c] == -1) {
        end_col = c;
        path_dist = d;
        break;
      }
      scanned[scanned_count++] = c;
      relax_row(row_of[c], d);
      path_dist = best_skip_dist;
    }
    if (path_dist == 1.0 / 0.0) return;
    row_potential[source] += path_dist;
    for (int32_t i = 0; i < scanned_count; i++) {
      const int32_t c = scanned[i];
      const double change = path_dist - dist[c];
      col_potential[c] -= change;
      row_potential[row_of[c]] += change;
    }
    if (end_col != -1) return flip_from_col(source, end_col);
    const int32_t freed = col_of[best_skip_row];
    col_of[best_skip_row] = -1;
    if (best_skip_row != source) flip_from_col(source, freed);
  }

  void relax_row(int32_t row, double base) {
    const double offset = base - row_potential[row];
    const double skip = offset + skip_cost[row];
    if (skip < best_skip_dist) {
      best_skip_dist = skip;
      best_skip_row = row;
    }
    for (int32_t e = row_start[row]; e < row_start[row + 1]; e++) {
      const int32_t c = col[e];
      const double d = offset + cost[e] - col_potential[c];
      if (final_stamp[c] == search_number || d == 1.0 / 0.0) continue;
      if (search_stamp[c] == search_number && d >= dist[c]) continue;
      search_stamp[c] = search_number;
      dist[c] = d;
      came_from[c] = row;
      push_heap(d, c);
    }
  }

  void flip_from_col(int32_t source, int32_t end_col) {
    for (int32_t c = end_col;;) {
      const int32_t row = came_from[c];
      const int32_t freed = col_of[row];
      col_of[row] = c;
      row_of[c] = row;
      if (row == source) return;
      c = freed;
    }
  }

  void push_heap(double key, int32_t c) {
    int32_t i = heap_size++;
    while (i > 0) {
      const int32_t parent = (i - 1) >> 1;
      if (heap_key[parent] < key || (heap_key[parent] == key && heap_col[parent] <= c)) break;
      heap_key[i] = heap_key[parent];
      heap_col[i] = heap_col[parent];
      i = parent;
    }
    heap_key[i] = key;
    heap_col[i] = c;
  }

  int32_t pop_heap() {
    const int32_t top = heap_col[0];
    const int32_t size = --heap_size;
    const double key = heap_key[size];
    const int32_t c = heap_col[size];
    int32_t i = 0;
    for (;;) {
      int32_t child = 2 * i + 1;
      if (child >= size) break;
      const int32_t right = child + 1;
      if (right < size && (heap_key[right] < heap_key[child] ||
                           (heap_key[right] == heap_key[child] &&
                            heap_col[right] < heap_col[child])))
        child = right;
      if (key < heap_key[child] || (key == heap_key[child] && c <= heap_col[child])) break;
      heap_key[i] = heap_key[child];
      heap_col[i] = heap_col[child];
      i = child;
    }
    heap_key[i] = key;
    heap_col[i] = c;
    return top;
  }
};

// As many rounds as there are, in turn: each row has eight candidates among twice as many columns.
template <int32_t rows, int32_t solves>
static int32_t assignment_kernel(uint32_t key) {
  constexpr int32_t rounds = 64, edges = rows * 8;
  static std::vector<int32_t> cols;
  static std::vector<double> costs, skips;
  if (cols.empty()) {
    for (uint32_t i = 0; i < rounds * edges; i++) {
      cols.push_back(bits(key, i, 31) % (rows * 2));
      costs.push_back(spread(key, i, 32) * 30);
    }
    for (uint32_t i = 0; i < rounds * rows; i++) skips.push_back(1500 + spread(key, i, 33) * 15);
  }
  static SparseAssignment solver(rows, rows * 2, edges);
  uint32_t sum = 0;
  for (int32_t solve = 0; solve < solves; solve++) {
    const int32_t round = solve & (rounds - 1);
    for (int32_t e = 0; e < edges; e++) {
      solver.col[e] = cols[round * edges + e];
      solver.cost[e] = costs[round * edges + e];
    }
    for (int32_t row = 0; row < rows; row++) {
      solver.row_start[row + 1] = (row + 1) * 8;
      solver.skip_cost[row] = skips[round * rows + row];
    }
    solver.solve(rows);
    for (int32_t row = 0; row < rows; row++) sum = sum * 31 + uint32_t(solver.col_of[row]);
  }
  return int32_t(sum);
}
