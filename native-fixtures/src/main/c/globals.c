/* Variables of every kind that a program may read and write through a library's namespace. */

#include <complex.h>
#include <stdbool.h>
#include <stdint.h>

enum global_state { GLOBAL_IDLE, GLOBAL_BUSY = 7 };
struct global_pair { int first; double second; };

int8_t global_i8 = -8;
uint8_t global_u8 = 200;
int16_t global_i16 = -16000;
uint16_t global_u16 = 60000;
int global_int = 42;
unsigned int global_uint = 4000000000u;
int64_t global_i64 = INT64_C(-9000000000000000001);
uint64_t global_u64 = UINT64_C(18000000000000000001);
float global_float = 0.25f;
double global_double = 3.5;
bool global_bool = true;
char global_char = 'c';
enum global_state global_state = GLOBAL_BUSY;
const int global_constant = 99;
const char *global_text = "first text";
char global_buffer[16] = "buffer";
int global_array[4] = {1, 2, 3, 4};
struct global_pair global_pair = {5, 6.5};
struct global_pair *global_pointer = &global_pair;
const struct global_pair global_constant_pair = {7, 8.5};

union global_number { int i; float f; };
union global_number global_number = {.f = 1};
struct global_bits { unsigned a : 3; int b : 5; } global_bits = {5, -3};
struct global_pair global_pairs[2] = {{1, 1.5}, {2, 2.5}};
int global_matrix[2][3] = {{1, 2, 3}, {4, 5, 6}};
const int global_constant_array[3] = {7, 8, 9};
const char *const global_constant_text = "constant";
volatile int global_volatile = 11;
double complex global_complex = 1 + 2 * I;
const char *global_names[3] = {"zero", "one", 0};
void *global_nothing = 0;

static int twice(int x) { return 2 * x; }
static int thrice(int x) { return 3 * x; }
int (*global_function)(int) = twice;
int (*global_functions[2])(int) = {twice, thrice};
int global_call(int x) { return global_function ? global_function(x) : -1; }

int global_get_int(void) { return global_int; }
int global_sum_array(void) { return global_array[0] + global_array[1] + global_array[2] + global_array[3]; }
double global_sum_pair(void) { return global_pair.first + global_pair.second; }
