OUT ?= demo
RUN = dotnet run --project src/Telemetry.Cli -c Release --

.PHONY: demo test serve
demo:            ## a month of a synthetic region, from fake chips to an EPR report; no server, no network
	$(RUN) demo --out $(OUT)

serve:           ## look at what the demo made: http://127.0.0.1:8080/
	$(RUN) serve --data $(OUT)/data

test:            ## every test, with the real servers
	bash tests/run.sh
