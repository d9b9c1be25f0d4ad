// The planner of sim-core/dispatch/insertion.ts in the town of bench/insertion-kernel.ts.

#pragma once

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "draws.hpp"

struct PlannedOrder {
  int32_t from_x, from_y, x, y, district, kerb_seconds, promised, ready;
};

struct PlannedRider {
  int32_t to_x, to_y, leg_start, leg_end, is_waiting, stop_count, stops[8];
};

static constexpr int32_t town_side = 8, town_zone_metres = 500, town_districts = 4;
static constexpr int32_t town_riders = 512, town_open = 1024, town_carried = 3;
static constexpr int32_t pickup_seconds = 60, park_seconds = 45;
static uint16_t town_district[town_side * town_side];
static float town_pace[town_districts * town_districts];
static std::vector<PlannedOrder> town_orders;
static std::vector<PlannedRider> town_fleet;

static int32_t town_district_at(int32_t x, int32_t y) {
  const int32_t column = int32_t((x + 0.5) * (1.0 / town_zone_metres));
  const int32_t row = int32_t((y + 0.5) * (1.0 / town_zone_metres));
  return town_district[row * town_side + column];
}

static int32_t ride_between(int32_t ax, int32_t ay, int32_t a, int32_t bx, int32_t by, int32_t b) {
  const int32_t l1 = std::abs(ax - bx) + std::abs(ay - by);
  return int32_t(std::ceil(l1 * double(town_pace[a * town_districts + b])));
}

static PlannedOrder planned_order(uint32_t key, uint32_t i) {
  constexpr uint32_t metres = town_side * town_zone_metres;
  PlannedOrder order;
  order.from_x = bits(key, i, 43) % metres;
  order.from_y = bits(key, i, 44) % metres;
  order.x = bits(key, i, 45) % metres;
  order.y = bits(key, i, 46) % metres;
  order.district = town_district_at(order.x, order.y);
  order.kerb_seconds = 30 + bits(key, i, 47) % 120;
  order.promised = 900 + bits(key, i, 48) % 2400;
  order.ready = int32_t(bits(key, i, 49) % 900) - 300;
  return order;
}

static PlannedRider planned_rider(uint32_t key, uint32_t i) {
  constexpr uint32_t metres = town_side * town_zone_metres;
  PlannedRider rider = {};
  const int32_t carried = i % 4, first = town_open + i * town_carried;
  const uint32_t aboard = bits(key, i, 60) & 7;
  for (int32_t j = 0; j < carried; j++) {
    if (((aboard >> j) & 1) == 0) rider.stops[rider.stop_count++] = (first + j) * 2;
  }
  for (int32_t j = 0; j < carried; j++) rider.stops[rider.stop_count++] = (first + j) * 2 + 1;
  rider.to_x = bits(key, i, 61) % metres;
  rider.to_y = bits(key, i, 62) % metres;
  rider.leg_start = int32_t(bits(key, i, 63) % 120) - 60;
  rider.leg_end = bits(key, i, 64) % 600;
  if (carried == 0) return rider;
  const bool is_drop = rider.stops[0] & 1;
  const PlannedOrder& order = town_orders[rider.stops[0] >> 1];
  rider.to_x = is_drop ? order.x : order.from_x;
  rider.to_y = is_drop ? order.y : order.from_y;
  rider.is_waiting = !is_drop && (bits(key, i, 65) & 3) == 0;
  return rider;
}

static void prepare_insertion(uint32_t key, double metres_per_second) {
  for (uint32_t z = 0; z < town_side * town_side; z++) town_district[z] = bits(key, z, 40) & 3;
  double half_pace[town_districts];
  for (uint32_t d = 0; d < town_districts; d++) {
    half_pace[d] = 0.5 / (metres_per_second * (0.8 + spread(key, d, 42) * 0.004));
  }
  for (uint32_t pair = 0; pair < town_districts * town_districts; pair++) {
    const double detour = 1.2 + spread(key, pair, 41) * 0.004;
    const double halves = half_pace[pair / town_districts] + half_pace[pair % town_districts];
    town_pace[pair] = float(detour * halves);
  }
  for (uint32_t i = 0; i < town_open + town_riders * town_carried; i++) {
    town_orders.push_back(planned_order(key, i));
  }
  for (uint32_t i = 0; i < town_riders; i++) town_fleet.push_back(planned_rider(key, i));
}

static constexpr int32_t town_now = 50400;

struct PlannedStop {
  int32_t x, y, district, is_drop, due, before, after, to_next, free_at, slack_after, drops_after;
};

struct RoutePlanner {
  double rider_weight = 1, waiting_weight = 0.7, late_weight = 1, buffer_seconds = 240;
  static constexpr double steep_seconds = 480;
  int32_t cost_seconds = 0, best = 0;
  int32_t pick_up_position = 0, drop_off_position = 0, count = 0, first = 0, read_order = -1;
  bool is_found = false;
  PlannedStop stops[18];
  int32_t spent[18];
  PlannedOrder want;
  int32_t from_district = 0, door_seconds = 0, ride_seconds = 0;

  bool plan(const PlannedRider& rider, int32_t order, int32_t worth_finding) {
    if (order != read_order) read(order);
    if (rider.stop_count == 0) return plan_alone(rider, worth_finding);
    load_route(rider);
    measure_route();
    return add(worth_finding);
  }

  void read(int32_t order) {
    read_order = order;
    want = town_orders[order];
    from_district = town_district_at(want.from_x, want.from_y);
    door_seconds = park_seconds + want.kerb_seconds;
    ride_seconds =
        ride_between(want.from_x, want.from_y, from_district, want.x, want.y, want.district);
  }

  // Prices are whole seconds, of moments of the run: times here count from `town_now`.
  int32_t price_of(int32_t done, int32_t due) const {
    const double over = done - due + buffer_seconds;
    const double lateness = over > 0 ? late_weight * over * (1 + over / steep_seconds) : 0;
    return int32_t(waiting_weight * (done + town_now) + lateness + 0.5);
  }

  int32_t rider_price(int32_t seconds) const { return int32_t(rider_weight * seconds + 0.5); }

  int32_t waiting_price(int32_t seconds) const { return int32_t(waiting_weight * seconds + 0.5); }

  int32_t route_cost() const {
    return spent[count] + rider_price(stops[count].free_at + town_now);
  }

  bool plan_alone(const PlannedRider& rider, int32_t worth_finding) {
    const int32_t here = town_district_at(rider.to_x, rider.to_y);
    const int32_t way =
        ride_between(rider.to_x, rider.to_y, here, want.from_x, want.from_y, from_district);
    const int32_t free = std::max(0, rider.leg_start);
    const int32_t door = std::max(free + way + pickup_seconds, want.ready) + ride_seconds +
                         door_seconds;
    pick_up_position = 0;
    drop_off_position = 1;
    const int32_t added = door + want.kerb_seconds - free;
    cost_seconds =
        price_of(door, want.promised) - waiting_price(town_now) + rider_price(added);
    return cost_seconds < worth_finding;
  }

  void load_route(const PlannedRider& rider) {
    first = 1;
    stops[0].x = rider.to_x;
    stops[0].y = rider.to_y;
    stops[0].district = town_district_at(rider.to_x, rider.to_y);
    stops[0].free_at = rider.is_waiting ? 0 : std::max(0, rider.leg_end);
    spent[0] = 0;
    count = rider.stop_count;
    for (int32_t k = 0; k < count; k++) {
      const PlannedOrder& order = town_orders[rider.stops[k] >> 1];
      PlannedStop& stop = stops[k + 1];
      stop.is_drop = rider.stops[k] & 1;
      stop.x = stop.is_drop ? order.x : order.from_x;
      stop.y = stop.is_drop ? order.y : order.from_y;
      stop.district = stop.is_drop ? order.district : town_district_at(order.from_x, order.from_y);
      stop.due = stop.is_drop ? order.promised : order.ready;
      stop.before = stop.is_drop ? park_seconds + order.kerb_seconds : pickup_seconds;
      stop.after = stop.is_drop ? order.kerb_seconds : 0;
    }
  }

  static int32_t done_at(const PlannedStop& stop, int32_t arrival) {
    const int32_t done = arrival + stop.before;
    return !stop.is_drop && stop.due > done ? stop.due : done;
  }

  int32_t cost_at(const PlannedStop& stop, int32_t done) const {
    return stop.is_drop ? price_of(done, stop.due) : 0;
  }

  int32_t ride_to_pick_up(const PlannedStop& stop) const {
    return ride_between(stop.x, stop.y, stop.district, want.from_x, want.from_y, from_district);
  }

  int32_t ride_to_drop(const PlannedStop& stop) const {
    return ride_between(stop.x, stop.y, stop.district, want.x, want.y, want.district);
  }

  void measure_route() {
    for (int32_t k = 1; k <= count; k++) {
      PlannedStop& stop = stops[k];
      PlannedStop& last = stops[k - 1];
      int32_t ride = -stop.before;
      if (k > 1 || first == 0) {
        ride = ride_between(last.x, last.y, last.district, stop.x, stop.y, stop.district);
        last.to_next = ride;
      }
      const int32_t arrival = last.free_at + ride;
      const int32_t done = done_at(stop, arrival);
      last.slack_after = done - arrival - stop.before;
      stop.free_at = done + stop.after;
      spent[k] = spent[k - 1] + cost_at(stop, done);
    }
    stops[count].slack_after = stops[count].drops_after = 0;
    for (int32_t k = count - 1; k >= 0; k--) {
      stops[k].slack_after += stops[k + 1].slack_after;
      stops[k].drops_after = stops[k + 1].drops_after + stops[k + 1].is_drop;
    }
  }

  int32_t harm_behind(const PlannedStop& stop, int32_t lag_seconds, int32_t hand_over) const {
    const int32_t lag = lag_seconds - stop.slack_after;
    const int32_t longer = rider_price(std::max(0, lag + hand_over));
    const int32_t waited = lag > 0 ? waiting_price(lag * stop.drops_after) : 0;
    return waited + longer - stop.drops_after - 1;
  }

  bool add(int32_t worth_finding) {
    const int32_t hand_over = door_seconds + want.kerb_seconds;
    const int32_t old_cost = route_cost(), waited_for = waiting_price(town_now);
    best = worth_finding + old_cost + waited_for;
    is_found = false;
    int32_t to_pick_up = ride_to_pick_up(stops[first]);
    for (int32_t i = first; i <= count; i++) {
      const PlannedStop& stop = stops[i];
      const int32_t free = std::max(stop.free_at + to_pick_up + pickup_seconds, want.ready);
      const int32_t direct = price_of(free + ride_seconds + door_seconds, want.promised);
      if (old_cost + direct >= best) break;
      if (i == count) {
        try_drop_off(i, i, free + ride_seconds, spent[i], hand_over);
        break;
      }
      to_pick_up = ride_to_pick_up(stops[i + 1]);
      const int32_t lag = free + to_pick_up - stop.to_next - stop.free_at;
      const int32_t harm = harm_behind(stop, lag, hand_over);
      if (old_cost + direct + harm < best) try_pick_up(i, free, to_pick_up, direct, hand_over);
    }
    cost_seconds = best - old_cost - waited_for;
    return is_found;
  }

  void try_pick_up(int32_t i, int32_t free, int32_t to_following, int32_t direct,
                   int32_t hand_over) {
    const int32_t old_cost = route_cost();
    int32_t total = spent[i];
    try_drop_off(i, i, free + ride_seconds, total, hand_over);
    for (int32_t j = i + 1; j <= count; j++) {
      const PlannedStop& stop = stops[j];
      free = done_at(stop, free + (j == i + 1 ? to_following : stops[j - 1].to_next));
      total += cost_at(stop, free);
      free += stop.after;
      const int32_t harm = harm_behind(stop, free - stop.free_at, hand_over);
      if (old_cost + total - spent[j] + direct + harm >= best) return;
      try_drop_off(i, j, free + ride_to_drop(stop), total, hand_over);
    }
  }

  void try_drop_off(int32_t i, int32_t j, int32_t arrived, int32_t total, int32_t hand_over) {
    const PlannedStop& here = stops[j];
    int32_t cost = total + price_of(arrived + door_seconds, want.promised);
    int32_t free = arrived + hand_over;
    if (j < count) {
      int32_t arrival = free + ride_to_drop(stops[j + 1]);
      const int32_t lag = arrival - here.free_at - here.to_next;
      const int32_t old_rest = route_cost() - spent[j];
      if (cost + old_rest + harm_behind(here, lag, 0) >= best) return;
      for (int32_t k = j + 1; k <= count; k++) {
        const int32_t done = done_at(stops[k], arrival);
        cost += cost_at(stops[k], done);
        free = done + stops[k].after;
        arrival = free + stops[k].to_next;
      }
    }
    cost += rider_price(free + town_now);
    if (cost >= best) return;
    best = cost;
    is_found = true;
    pick_up_position = i;
    drop_off_position = j + 1;
  }
};

static double insertion_kernel(uint32_t key) {
  static RoutePlanner planner;
  double sum = 0;
  uint32_t places = 0;
  for (uint32_t step = 0; step < 50000; step++) {
    const int32_t order = step & (town_open - 1);
    int32_t least = 1 << 30;
    for (uint32_t c = 0; c < 8; c++) {
      const PlannedRider& rider = town_fleet[bits(key, step, 50 + c) & (town_riders - 1)];
      if (!planner.plan(rider, order, least)) continue;
      least = planner.cost_seconds;
      places = places * 31 + planner.pick_up_position * 16 + planner.drop_off_position;
    }
    sum += least;
  }
  return sum + int32_t(places);
}
