using Telemetry.Monitoring;

namespace Telemetry.Server.Api;

/// <summary>Answers a query that cannot be answered as asked with a problem document (RFC 9457) that has the field, the value and the remedy.</summary>
internal static class Refusals
{
    /// <summary>Put around every route. A misspelt parameter is refused too, for it would otherwise silently not apply.</summary>
    public static EndpointFilterDelegate Around(EndpointFilterFactoryContext route, EndpointFilterDelegate next)
    {
        string[] known = [.. route.MethodInfo.GetParameters().Where(parameter => parameter.ParameterType == typeof(string) && parameter.Name != "id").Select(parameter => parameter.Name!), "format"];
        return async context =>
        {
            try
            {
                var request = context.HttpContext.Request;
                if (request.Query.Keys.FirstOrDefault(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
                    throw new RefusedQueryException("query", unknown, $"is not a parameter of this address; write {string.Join(", ", known)}.");
                _ = RequestedNotation.Of(request);
                return await next(context);
            }
            catch (RefusedQueryException refused)
            {
                return Problem(StatusCodes.Status400BadRequest, refused.Message, refused.Field, refused.Value, refused.Remedy);
            }
            catch (UnknownNameException unknown)
            {
                return Problem(StatusCodes.Status404NotFound, unknown.Message, unknown.Field, unknown.Value, unknown.Remedy);
            }
        };
    }

    private static IResult Problem(int status, string message, string field, string value, string remedy) =>
        Results.Problem(message, statusCode: status, extensions: new Dictionary<string, object?> { ["field"] = field, ["value"] = value, ["remedy"] = remedy });
}
