-- F3: the layout of generated structs and unions with bit-fields, packed and aligned members and nested ones. Of many more
-- these are the ones that LuaJIT and GCC lay out alike.
local ffi = require("ffi")
ffi.cdef[[
enum E0 {E0A,E0B}; typedef float v4f __attribute__((vector_size(16))); typedef int a2i __attribute__((aligned(2))); typedef char a16c __attribute__((aligned(16))); typedef int a32i __attribute__((aligned(32))); typedef int u1i __attribute__((aligned(1)));
]]
local function show(type, fields, text)
  ffi.cdef(text)
  print(type, ffi.sizeof(type), ffi.alignof(type))
  for field in fields:gmatch("%S+") do print("", field, ffi.offsetof(type, field)) end
end
show("struct S0", "f0 f1 f2", [[
struct S0 {short f0 : 4; v4f f1; char f2[1] __attribute__((aligned(8))); };]])
show("struct S1", "f3", [[
struct S1 {unsigned long f3; };]])
show("struct S2", "f4 f5 f6 f7", [[
struct S2 {complex float f4 __attribute__((aligned(32))); unsigned char f5; unsigned char f6 : 2 __attribute__((aligned(1))); _Bool f7 : 1; } __attribute__((packed));]])
show("struct S3", "f8 f9 f10 f11 f12 f13 f14 f15", [[
#pragma pack(push,1)
struct S3 {struct {a2i f8; unsigned char : 5; struct {char f9 : 8; long double f10[1] __attribute__((packed,aligned(2))); unsigned char f11 : 8; a16c f12; }; complex f13; }; unsigned long f14 __attribute__((aligned)); unsigned short f15 : 16; };
#pragma pack(pop)]])
show("struct S4", "f16", [[
struct S4 {a16c f16; };]])
show("struct S5", "f17 f18 f22 f23 f24 f25 f26 f27 f28 f29", [[
struct S5 {long double f17 __attribute__((packed,aligned(4))); struct {a16c f19; a2i f20; long double f21[3]; } __attribute__((aligned(4))) f18; a32i f22; union {unsigned int f23[5]; complex f24; complex f25; signed char f26 : 8; complex f27[1] __attribute__((packed,aligned(2))); v4f f28; unsigned short f29; }; };]])
show("struct S7", "f43 f44 f51 f52 f53 f54", [[
struct S7 {complex f43; struct {short f45 __attribute__((aligned)); float f46; union {int * f47; unsigned int f48; int * f49 __attribute__((packed)); int f50 : 18; }; } f44 __attribute__((aligned(16))); a32i f51; complex f52[2]; unsigned int f53 __attribute__((packed)); double f54; };]])
show("struct S8", "f55 f56 f57 f58", [[
struct S8 {complex f55; _Bool f56 : 1; u1i f57; union {v4f f59[1]; short f60 : 16; } f58; };]])
show("struct S9", "f61 f62 f63 f64 f65 f70", [[
struct S9 {_Bool f61 : 1 __attribute__((packed)); signed char f62 __attribute__((aligned)); unsigned long f63 __attribute__((aligned)); int f64 : 32; struct {union {unsigned short f66 : 16; int * f67[2]; a32i f68; _Bool f69; } __attribute__((aligned(4))); } f65; unsigned short f70 : 11; };]])
show("struct S10", "", [[
struct S10 {char : 3; };]])
show("union S11", "f71 f72 f73 f74 f75", [[
union S11 {unsigned short f71; v4f f72; long double f73; short : 13; signed char f74 : 8; signed char f75 : 8; };]])
show("struct S13", "f81 f86 f87 f88 f89 f90", [[
struct S13 {struct {struct {complex float f83; _Bool : 1; } __attribute__((aligned)) f82; unsigned char f84; long f85 __attribute__((aligned)); } f81; enum E0 f86; enum E0 f87; complex f88; signed char f89[1]; int f90 : 15; };]])
show("struct S14", "f91 f92 f93 f94 f95 f96 f97 f98 f99 f100 f101 f102 f103", [[
struct S14 {union {signed char f91; enum E0 f92; a32i f93; int f94 __attribute__((aligned(1))); a32i f95; long f96; struct {int * f97; _Bool f98 : 1; int * f99[1]; a32i f100; }; }; short : 11; unsigned long f101 __attribute__((packed)); a16c f102 __attribute__((packed)); char f103 : 8; };]])
show("struct S15", "f104 f105 f106 f107", [[
struct S15 {enum E0 f104; struct {enum E0 f105; struct {unsigned int : 11; short f106 : 2; int : 3; char : 6; _Bool f107 : 1 __attribute__((packed)); }; }; _Bool : 0; };]])
show("union S17", "f114 f115 f116 f117 f118 f119 f120", [[
union S17 {float f114 __attribute__((packed,aligned(4))); int f115 : 10; char f116; _Bool f117 : 1; unsigned int f118 : 32; unsigned int f119; signed char f120[2]; };]])
show("union S18", "f121", [[
union S18 {unsigned short f121 : 4 __attribute__((aligned(8))); };]])
show("struct S19", "f122", [[
#pragma pack(push,4)
struct S19 {a16c f122; };
#pragma pack(pop)]])
show("struct S20", "f123 f124 f125", [[
struct S20 {a16c f123; short f124[1]; char f125 : 8; };]])
show("union S21", "f126 f127 f128", [[
union S21 {short f126 : 16; unsigned int : 31; unsigned int f127 : 10; int f128 : 2; };]])
show("struct S22", "f129", [[
struct S22 {unsigned char f129; };]])
show("struct S23", "f130 f131 f132 f133 f134", [[
struct S23 {short f130 : 13 __attribute__((aligned(32))); char f131; unsigned long f132; a2i f133; unsigned short f134 : 16; };]])
show("struct S24", "f135", [[
struct S24 {char f135 : 6 __attribute__((aligned)); };]])
show("struct S25", "f136 f137 f138 f139", [[
struct S25 {u1i f136; char : 2; a2i f137 __attribute__((aligned)); char f138 : 5; signed char f139[1] __attribute__((packed,aligned(2))); };]])
show("struct S26", "f140 f141 f142 f143 f155", [[
struct S26 {char f140; _Bool f141 : 1; v4f f142[5]; union {long double f144 __attribute__((packed,aligned(4))); void * f145; char f146[3]; short f147 : 16; struct {signed char f149 : 7; unsigned short : 13; signed char f150; int f151 : 17; short f152; } __attribute__((aligned(4))) f148 __attribute__((packed)); double f153; unsigned short f154 : 11; } f143; unsigned char f155 : 5 __attribute__((packed)); };]])
show("struct S27", "f156", [[
#pragma pack(push,2)
struct S27 {void * f156 __attribute__((aligned)); };
#pragma pack(pop)]])
show("struct S28", "f157 f158 f159 f160 f161 f162 f163", [[
struct S28 {int * f157[5] __attribute__((packed)); enum E0 f158; unsigned short f159; short f160 : 16; unsigned int f161; float f162; int * f163; };]])
show("struct S29", "f164 f165 f166 f167 f168 f169", [[
struct S29 {char f164 : 5; signed char f165 : 8 __attribute__((aligned(1))); _Bool f166; char f167 : 8; short f168 : 14 __attribute__((aligned(16))); double f169; };]])
show("union S30", "f170 f171 f172 f173 f174", [[
#pragma pack(push,1)
union S30 {u1i f170; a2i f171; a16c f172; char f173 : 8; long double f174; };
#pragma pack(pop)]])
show("struct S31", "f175 f176 f177 f178 f180", [[
struct S31 {_Bool : 1; unsigned long f175; long long f176; struct {unsigned char f177 : 8 __attribute__((aligned(2))); struct {float f179 __attribute__((aligned(2))); } f178; unsigned short : 6; unsigned int f180; }; };]])
show("struct S32", "f181 f182 f183 f184 f185 f186 f187 f188 f189 f190 f191 f192 f193 f194 f195 f196 f197", [[
struct S32 {unsigned short : 9; struct {struct {signed char f181; short f182; _Bool f183 : 1; } __attribute__((aligned(4))); unsigned char f184 : 2 __attribute__((packed)); struct {int f185; }; struct {short f186 : 16 __attribute__((packed,aligned(2))); void * f187; short : 6; unsigned char f188; }; }; unsigned short f189 : 16; u1i f190 __attribute__((aligned)); union {signed char f191 : 1 __attribute__((aligned)); unsigned short f192 : 2; unsigned int : 32; struct {char f193 : 6 __attribute__((aligned(4))); unsigned int f194 : 32; short f195 : 7; }; a32i f196; char f197 : 8 __attribute__((aligned(1))); }; };]])
show("struct S33", "f198 f199 f200 f201", [[
struct S33 {_Bool f198 : 1 __attribute__((packed,aligned(4))); long double f199 __attribute__((aligned(4))); char f200 : 5; _Bool f201 : 1; };]])
show("union S34", "f202 f203 f204 f205 f206 f207 f208", [[
union S34 {_Bool f202 : 1; struct {unsigned char f203 : 7; unsigned long f204[3] __attribute__((aligned(16))); _Bool f205 : 1; unsigned int f206[5]; unsigned short f207[1] __attribute__((aligned(32))); unsigned short : 11; long double f208; }; };]])
show("union S35", "f209 f210 f211", [[
union S35 {unsigned int f209 : 15; unsigned short f210 __attribute__((packed)); _Bool f211 : 1; };]])
show("struct S36", "f212 f216 f217 f218", [[
struct S36 {struct {v4f f213; long long f214 __attribute__((packed,aligned(2))); unsigned short f215 : 16; } f212; complex f216; a2i f217; union {complex f219; double f220; } f218; };]])
show("struct S37", "f221 f227 f229 f230 f231 f232", [[
struct __attribute__((packed)) S37 {union {struct {unsigned short f222 : 11; a16c f223; short f224 __attribute__((aligned(4))); a2i f225; unsigned short : 11; int * f226[1] __attribute__((aligned(8))); } f221; struct {unsigned long f228[4]; } f227; _Bool f229 : 1; }; unsigned int f230; unsigned long f231[5]; unsigned short f232 : 16 __attribute__((aligned)); signed char : 3; };]])
show("struct S38", "f233 f234 f235 f236 f237 f238", [[
struct S38 {unsigned long f233 __attribute__((packed,aligned(2))); int f234; char f235[5]; char f236[2]; signed char f237 : 1; float f238; };]])
show("struct S39", "f239 f240 f241 f242", [[
struct S39 {short f239; long double f240; float f241; _Bool f242; };]])
show("union S40", "f243 f244 f245 f246", [[
#pragma pack(push,1)
union S40 {unsigned int f243 : 32; signed char f244; a2i f245; char : 1; unsigned char f246; };
#pragma pack(pop)]])
show("struct S41", "f247 f248", [[
struct S41 {enum E0 f247[2]; v4f f248; int : 12; };]])
show("struct S42", "f249 f250 f251 f252 f253 f254 f255 f256 f257 f258 f259 f260 f261", [[
struct S42 {long double f249; double f250[4]; unsigned int f251 : 32; union {union {int f252 : 32; unsigned int f253 : 21; float f254; a32i f255; signed char : 8; }; enum E0 f256; long long f257; unsigned char f258 : 2; }; unsigned char f259 : 8; union {unsigned short f260; }; char f261 : 7; };]])
show("struct S43", "f262", [[
struct S43 {struct {short f263; int f264[5] __attribute__((packed)); char f265; } f262; };]])
show("struct S44", "f266", [[
struct S44 {char f266; };]])
show("struct S45", "f267 f268 f269 f270 f271 f272", [[
struct S45 {a2i f267; complex float f268; signed char f269 : 8; unsigned int f270 : 21 __attribute__((packed,aligned(4))); short f271 : 16; struct {float f273; a2i f274; a2i f275; unsigned short f276; char f277 : 3 __attribute__((packed)); int * f278; short f279 : 16; } f272; };]])
show("struct S47", "f285 f295 f296 f297 f307", [[
struct S47 {union {struct {unsigned int f287; unsigned short : 5; a32i f288; int f289 : 32; short f290 : 12; } __attribute__((aligned(32))) f286; long double f291; void * f292; double f293; short f294 : 6; } f285 __attribute__((aligned(2))); int f295; v4f f296; union {struct {unsigned char f299 : 4; _Bool f300 : 1 __attribute__((packed)); signed char : 6; int * f301; v4f f302; } __attribute__((packed,aligned(4))) f298; unsigned short f303 : 16; unsigned char : 6; enum E0 f304; struct {unsigned short f305 : 13; _Bool f306 : 1 __attribute__((aligned(16))); }; } f297; _Bool f307 : 1; };]])
show("struct S48", "f308", [[
struct S48 {unsigned char f308 : 1; };]])
show("union S49", "f309 f310 f311", [[
union S49 {float f309; char f310 : 7; int : 10; unsigned int f311 : 31; };]])
show("struct S50", "f312 f313 f314", [[
struct S50 {long double f312; _Bool f313 : 1; _Bool f314 : 1 __attribute__((packed)); };]])
show("struct S51", "f315 f316 f317", [[
struct S51 {u1i f315; unsigned char f316 : 8; unsigned char f317; };]])
show("struct S52", "f318 f322 f323 f324 f325 f326 f327 f328 f329 f330 f331 f332", [[
struct S52 {struct {void * f319 __attribute__((packed)); long f320; unsigned long f321; } __attribute__((packed,aligned(4))) f318; struct {complex float f322; signed char f323[4]; a16c f324; union {float f325; unsigned long f326[2]; char f327; }; }; _Bool f328 : 1; u1i f329; unsigned short f330 : 16; signed char f331 : 8; unsigned long f332[2]; };]])
show("union S53", "f333", [[
union S53 {int f333 __attribute__((packed)); };]])
show("struct S54", "f334", [[
#pragma pack(push,4)
struct S54 {unsigned short f334 : 16; };
#pragma pack(pop)]])
show("union S55", "f335 f336 f337 f338", [[
union __attribute__((packed,aligned(8))) S55 {_Bool f335[5]; int * f336; signed char f337 : 3 __attribute__((packed)); long double f338[2] __attribute__((aligned(32))); };]])
show("struct S56", "f339", [[
struct S56 {double f339[2]; };]])
show("struct S57", "f340 f341", [[
struct S57 {unsigned short f340 : 16; enum E0 f341; };]])
show("struct S58", "f342 f343 f344 f345", [[
struct S58 {signed char f342; unsigned long f343; int * f344[5]; short f345 : 16; };]])
show("struct S59", "f346 f347 f348", [[
struct S59 {u1i f346; unsigned int f347 : 31 __attribute__((packed)); signed char f348 : 8; };]])
show("struct S60", "f349 f350 f351 f352 f353 f354 f355 f356 f357 f358 f359 f369", [[
struct S60 {unsigned short : 15; union {unsigned short f349 : 3; unsigned int : 19; struct {unsigned long f350; unsigned short f351 : 16; }; }; union {double f352[4]; a2i f353; char : 5; complex float f354; unsigned int f355 : 32; unsigned short f356 : 16; signed char f357 : 8; }; double f358[5]; struct {unsigned int f360 : 23; union {unsigned char f361; short f362 : 16 __attribute__((aligned(16))); unsigned short f363 : 1 __attribute__((packed)); unsigned short f364 : 4; unsigned short f365 : 16; double f366[4]; long f367; }; char f368 : 2; } f359; int f369 __attribute__((packed,aligned(2))); };]])
show("struct S61", "f370 f371", [[
struct __attribute__((aligned)) S61 {short f370 : 1 __attribute__((packed,aligned(2))); int f371 : 32; };]])
show("struct S62", "f372 f373 f374 f378 f379 f381 f382", [[
struct S62 {int * f372; v4f f373 __attribute__((aligned)); struct {struct {unsigned int f375; unsigned char f376 : 2; int f377 : 32 __attribute__((packed)); } f374; unsigned int f378 __attribute__((aligned(2))); union {int f380; } f379; enum E0 f381; } __attribute__((aligned(4))); _Bool f382 : 1; };]])
show("struct S63", "f383 f384 f385 f386 f387 f388 f389 f390", [[
struct __attribute__((aligned(32))) S63 {int * f383; struct {a2i f384 __attribute__((packed)); short : 11; void * f385; }; a32i f386 __attribute__((packed)); long double f387[1]; unsigned int f388 : 3; float f389; char f390 : 3 __attribute__((packed)); };]])
show("struct S64", "f391 f392 f393 f394", [[
struct S64 {a2i f391; v4f f392[3]; void * f393; long f394; };]])
show("struct S65", "f395 f396 f397 f398", [[
struct S65 {short f395; unsigned long f396; struct {_Bool f397; v4f f398; } __attribute__((aligned)); } __attribute__((aligned));]])
show("struct S66", "f399 f400 f401 f402 f403 f404 f405", [[
struct S66 {struct {short f399 : 7; short f400 : 2 __attribute__((packed,aligned(8))); a2i f401; }; signed char f402 : 8; long f403; unsigned int f404[5]; _Bool f405; };]])
show("struct S67", "f406", [[
struct S67 {char f406 : 1; };]])
show("struct S68", "f407", [[
struct S68 {unsigned short f407; };]])
show("struct S69", "f408 f409 f410 f411 f412 f413", [[
struct S69 {_Bool f408 __attribute__((aligned(32))); unsigned short f409; complex f410; char f411 : 8; unsigned char f412 : 6; complex f413; };]])
show("struct S70", "f414 f415 f416 f417 f418 f422", [[
struct S70 {v4f f414; int f415; v4f f416; short f417 : 16; struct {a2i f419; int : 18; v4f f420[2]; v4f f421; } f418 __attribute__((packed,aligned(8))); int f422; };]])
show("struct S71", "f423 f424 f425", [[
struct S71 {double f423; int f424; a32i f425 __attribute__((aligned)); };]])
show("struct S72", "f426", [[
struct S72 {unsigned char f426 : 8; };]])
show("struct S73", "f427", [[
struct S73 {a32i f427; _Bool : 1; };]])
show("struct S74", "f428 f433 f434 f435 f436 f437", [[
struct S74 {union {union {long long f430[1]; unsigned int f431; } f429; long double f432[3]; } f428 __attribute__((aligned(1))); unsigned short f433; char f434 : 8 __attribute__((packed,aligned(8))); float f435; unsigned int f436 : 32 __attribute__((packed,aligned(4))); short f437 : 16; };]])
show("struct S75", "f438 f439 f440", [[
struct S75 {u1i f438; short f439 : 16; enum E0 f440; } __attribute__((packed,aligned(2)));]])
show("struct S76", "f441", [[
struct S76 {unsigned int f441 : 25; };]])
show("struct S77", "f442 f443 f444 f445 f446", [[
struct S77 {short f442 : 5; float f443; v4f f444; unsigned char f445 : 8; unsigned short f446 : 16; };]])
show("struct S78", "f447 f448 f449 f450 f451 f452 f453 f460 f461 f462 f463 f464 f465 f466 f467 f468 f469", [[
struct S78 {long f447; unsigned char f448 : 3; struct {v4f f449; enum E0 f450; float f451; _Bool f452 : 1 __attribute__((aligned(1))); union {unsigned char f454 : 7; unsigned short f455[4]; unsigned char f456 : 1; _Bool f457; int * f458 __attribute__((aligned)); int f459; } __attribute__((packed,aligned(8))) f453; struct {signed char : 2; v4f f460[4]; u1i f461; unsigned short f462 : 11; unsigned int f463[5] __attribute__((aligned(1))); a32i f464; }; unsigned int f465 : 16; }; unsigned short f466 : 12; signed char f467 : 8; long f468; unsigned short f469[4] __attribute__((aligned(16))); };]])
show("union S79", "f470 f471 f472 f473 f474", [[
#pragma pack(push,1)
union S79 {_Bool f470 : 1 __attribute__((packed)); enum E0 f471[2] __attribute__((aligned(32))); int * f472 __attribute__((packed)); a16c f473; unsigned long f474[4]; };
#pragma pack(pop)]])
show("union S80", "f475 f476 f477", [[
union S80 {unsigned short f475[2]; int f476[4]; signed char : 2; unsigned int f477 : 14; };]])
show("struct S82", "f505 f506", [[
struct S82 {complex f505; unsigned char f506 : 4; };]])
show("struct S83", "f507 f508 f509", [[
struct S83 {char f507 : 8 __attribute__((packed)); signed char f508 : 8; short : 13; unsigned int f509 : 32 __attribute__((packed,aligned(2))); };]])
show("struct S84", "f510 f511 f512 f513", [[
struct S84 {struct {unsigned int f510; char f511[2]; complex float f512; } __attribute__((aligned(16))); signed char f513; };]])
show("struct S85", "f514 f515 f516 f517 f518 f519", [[
struct S85 {unsigned int f514 : 32; v4f f515; unsigned short f516 : 16; signed char f517 : 8; long double f518; short f519 : 16; };]])
show("struct S86", "f520 f521 f522", [[
struct S86 {short f520; struct {int f521[2]; }; _Bool f522 : 1; };]])
show("struct S87", "f523 f524 f525", [[
struct S87 {complex float f523; signed char f524 : 8; a32i f525; };]])
show("union S88", "f526 f527", [[
union S88 {signed char f526 : 1; unsigned char f527; short : 13; } __attribute__((packed,aligned(2)));]])
show("struct S89", "f528 f529", [[
struct S89 {int f528; a2i f529; };]])
show("struct S90", "f530 f531 f532", [[
struct __attribute__((packed,aligned(2))) S90 {unsigned int f530 : 27; _Bool f531[1] __attribute__((packed)); signed char f532 : 8; };]])
show("struct S91", "f533 f534 f535 f536 f537 f538 f539 f540 f541 f542 f543", [[
struct S91 {char f533 : 8; long long f534[2]; float f535[2]; a2i f536; union {long double f537; char f538 : 7; short f539 : 16; struct {unsigned short f540; complex float f541[1]; } __attribute__((aligned(16))); }; signed char f542 : 8 __attribute__((packed)); _Bool f543; };]])
show("struct S92", "f544 f545 f546 f547 f548 f549", [[
struct S92 {unsigned short f544; union {unsigned char f545 : 8; }; signed char f546 : 8; int f547; long long f548; signed char : 0; void * f549; };]])
show("struct S93", "f550 f551 f552", [[
#pragma pack(push,2)
struct S93 {long double f550; a16c f551; signed char f552; };
#pragma pack(pop)]])
show("struct S94", "f553 f554", [[
struct S94 {int f553 __attribute__((packed,aligned(2))); unsigned char f554 : 8; };]])
show("union S95", "f555 f556 f557 f558 f559 f560 f561", [[
union __attribute__((aligned)) S95 {signed char f555 : 7; enum E0 f556; short f557 : 13 __attribute__((aligned(4))); complex f558[4]; struct {unsigned short f559; a16c f560; } __attribute__((aligned)); signed char f561[4] __attribute__((packed)); };]])
show("struct S97", "f570 f571 f572 f573", [[
struct __attribute__((packed)) S97 {unsigned char f570 : 2; unsigned short f571; signed char f572 : 8; signed char f573 : 8; };]])
show("union S98", "f574 f575 f576 f577 f578 f579 f580 f581", [[
union S98 {char f574 : 3; unsigned char f575 __attribute__((aligned)); short f576 : 16 __attribute__((packed,aligned(4))); long double f577; union {_Bool f578; int f579; unsigned char : 7; }; complex float f580; unsigned int f581 : 32 __attribute__((packed)); } __attribute__((packed));]])
show("struct S99", "f582 f583 f584 f585 f586 f587", [[
struct S99 {float f582[2]; complex float f583[1]; int f584; complex float f585; a32i f586; unsigned char f587 : 4; _Bool : 0; };]])
show("union S100", "f588", [[
union S100 {union {complex float f589; enum E0 f590; unsigned char : 1; unsigned short f591 : 13; signed char f592 : 8; union {unsigned short f593 : 16; unsigned int f594 : 32; short f595; v4f f596; unsigned int f597[2]; } __attribute__((aligned(16))); } f588; };]])
show("struct S101", "f598 f599 f600 f601 f602 f603 f604 f605 f612 f613 f614 f615", [[
struct S101 {struct {union {v4f f598; signed char f599; a2i f600; v4f f601 __attribute__((packed,aligned(4))); unsigned char f602; }; int f603; a2i f604; struct {signed char f606; int f607 : 32 __attribute__((packed)); unsigned char f608; a16c f609; _Bool f610; double f611; } f605; complex float f612; int f613 : 14; unsigned short f614 : 16; } __attribute__((packed)); int * f615; };]])
show("struct S102", "f616 f617 f618 f619", [[
struct S102 {unsigned short : 4; unsigned short f616 : 16; char : 1; struct {unsigned short f617 : 15; }; unsigned long f618; unsigned char f619 : 6; _Bool : 1; };]])
show("struct S103", "f620 f621", [[
struct S103 {unsigned short f620 : 11; _Bool : 0; unsigned short f621 : 16; };]])
show("struct S104", "f622 f623 f624", [[
struct S104 {_Bool f622; _Bool f623; signed char f624; };]])
show("struct S105", "f625 f626", [[
#pragma pack(push,2)
struct __attribute__((aligned)) S105 {int * f625; enum E0 f626; };
#pragma pack(pop)]])
show("struct S106", "f627 f628", [[
struct S106 {char f627 : 8; long double f628; };]])
show("struct S107", "f629 f630 f631 f632 f633", [[
struct S107 {unsigned char f629[3]; _Bool f630 __attribute__((aligned)); char f631 : 6; long long f632; struct {struct {int f635 : 4; unsigned char f636 : 8 __attribute__((packed,aligned(4))); short f637 : 16 __attribute__((packed)); a16c f638; } __attribute__((aligned(4))) f634; unsigned char f639; unsigned int f640 : 32; signed char : 6; _Bool f641 : 1; int f642 : 32; char f643 : 6; } f633; };]])
show("struct S108", "f644 f645 f647 f648", [[
struct S108 {short f644 : 14 __attribute__((packed)); struct {signed char : 7; a16c f646; } f645 __attribute__((packed)); signed char f647 : 3; unsigned char f648 : 8 __attribute__((aligned(4))); };]])
show("struct S109", "f649 f650 f651 f652 f653 f654 f655 f656 f663 f664 f665 f669 f671 f672 f673 f674", [[
#pragma pack(push,1)
struct S109 {union {union {short f649; enum E0 f650; int f651; int f652 : 32; unsigned int : 16; _Bool f653 : 1; }; short f654 : 16 __attribute__((aligned(1))); _Bool f655 : 1 __attribute__((aligned(8))); struct {unsigned int f657; double f658; float f659[3]; void * f660; char f661 : 8; a16c f662 __attribute__((packed,aligned(8))); } f656; double f663; signed char f664; }; struct {double f666; a16c f667; unsigned char f668; } f665; union {_Bool f670 : 1; } __attribute__((packed)) f669; signed char f671; signed char f672; unsigned short f673 : 5 __attribute__((packed,aligned(8))); a16c f674 __attribute__((packed,aligned(4))); };
#pragma pack(pop)]])
show("struct S110", "f675 f676 f677 f678 f679 f680", [[
struct S110 {unsigned int f675 : 32; complex float f676; char f677[5]; unsigned int f678 : 14 __attribute__((aligned)); complex float f679[4] __attribute__((packed)); complex f680; short : 2; };]])
show("struct S111", "f681 f682 f694 f695 f696 f697", [[
struct S111 {a2i f681; union {_Bool f683 : 1 __attribute__((aligned)); int f684 : 32; signed char f685; long double f686[3] __attribute__((aligned(32))); long double f687[4]; signed char f688 : 8; union {long f689 __attribute__((aligned)); long double f690; char f691 : 8; a16c f692 __attribute__((packed)); unsigned char f693 : 8; }; } f682; char f694 : 4; char : 0; _Bool f695 : 1; unsigned char f696 : 2; unsigned char f697 : 3; };]])
show("struct S112", "f698 f699 f700 f701", [[
struct S112 {int f698; int f699 : 32; char f700 : 8; unsigned char f701 __attribute__((aligned)); } __attribute__((packed));]])
show("struct S113", "f702 f703 f704", [[
struct S113 {_Bool f702 __attribute__((packed)); char f703 : 8; signed char f704; };]])
show("struct S114", "f705 f715 f716 f717 f718 f719", [[
struct S114 {union {unsigned short f706 : 16; struct {long f707[3]; _Bool f708; _Bool f709[2]; complex float f710; complex f711; long double f712; char f713; }; char f714[4]; } f705; int f715 : 32; long double f716[2]; enum E0 f717; signed char f718 : 8; unsigned short f719 : 14; };]])
show("struct S115", "f720 f721", [[
struct S115 {unsigned char f720 : 4 __attribute__((packed,aligned(2))); enum E0 f721; };]])
