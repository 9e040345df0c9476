OUT ?= demo
RUN = dotnet run --project src/Telemetry.Cli -c Release --

.PHONY: demo test serve crash bench tamper
demo:            ## a month of a synthetic region, from fake chips to an EPR report; no server, no network
	$(RUN) demo --out $(OUT)

serve:           ## look at what the demo made: http://127.0.0.1:8080/
	$(RUN) serve --data $(OUT)/data

test:            ## every test, with the real servers
	bash tests/run.sh

crash:           ## a million states after power cuts, 10,000 kills, every bit flipped: hours; what the tests do of it is in tests/Telemetry.Tests/Storage/Crash/README.md
	dotnet build -c Release -v quiet --nologo tests/Telemetry.Tests
	TELEMETRY_CRASH_STATES=1000000 TELEMETRY_CRASH_KILLS=10000 TELEMETRY_CRASH_CUTS=500 TELEMETRY_CRASH_BITS=1 dotnet tests/Telemetry.Tests/bin/Release/net10.0/Telemetry.Tests.dll -namespace 'Telemetry.Tests.Storage.Crash*' -diagnostics

bench:           ## the platform against what one would pick instead, about 15 minutes; QUICK=1 in a minute, ARGS="--days 3 --only telemetry,duckdb"
	dotnet build -c Release -v quiet --nologo tests/Telemetry.Benchmarks
	dotnet tests/Telemetry.Benchmarks/bin/Release/net10.0/Telemetry.Benchmarks.dll $(if $(QUICK),--quick) $(ARGS)

tamper:          ## 100,000 changes of a byte of a package of evidence, each to be detected; the tests do 2,000
	dotnet build -c Release -v quiet --nologo tests/Telemetry.Tests
	TELEMETRY_TAMPERING=100000 dotnet tests/Telemetry.Tests/bin/Release/net10.0/Telemetry.Tests.dll -class Telemetry.Tests.Evidence.TamperingTests -showLiveOutput
