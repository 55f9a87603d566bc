#region usings
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AgentEvents.Models;
using AgentEvents.Models.Validation;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.DependencyInjection;
using Sinch = AgentEvents.Models.Sinch;
#endregion

namespace AgentEvents.Models.Tests.Serialization;

#region record
public sealed record Delivery(string Id, Timestamp SentAt, Timestamp? ReadAt)   // "2024-02-29T12:00:00Z", and null until it is read
{
    public required PhoneNumber Recipient { get; init; }                        // "+46555123456"

    public ValueList<Sinch.AgentEvent> Events { get; init; } = [];              // as Sinch wants them

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Note { get; init; }                                // missing, null and text are three things
}
#endregion

#region context
[JsonSerializable(typeof(Delivery))]
[JsonSerializable(typeof(string))]   // what is in an Optional has to be named
public sealed partial class DeliveryContext : JsonSerializerContext;
#endregion

#region formatter
/// <summary>Reads JSON bodies; every violation gets an entry of its own in the model state.</summary>
public sealed class ViolationInputFormatter : TextInputFormatter
{
    private readonly JsonSerializerOptions _options;

    public ViolationInputFormatter(JsonSerializerOptions options)
    {
        _options = options;
        SupportedEncodings.Add(UTF8EncodingWithoutBOM);
        SupportedMediaTypes.Add("application/json");
        SupportedMediaTypes.Add("application/*+json");
    }

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context, Encoding encoding)
    {
        var request = context.HttpContext.Request;
        try
        {
            var value = await JsonSerializer.DeserializeAsync(request.Body, context.ModelType, _options, context.HttpContext.RequestAborted);
            return value is null ? InputFormatterResult.NoValue() : InputFormatterResult.Success(value);
        }
        catch (InvalidDocumentException invalid)
        {
            foreach (var (path, violation) in invalid.Paths.Zip(invalid.Result.Violations))
            {
                context.ModelState.TryAddModelError(path, violation.Message);
            }
        }
        catch (JsonException unreadable)
        {
            context.ModelState.TryAddModelError(unreadable.Path ?? "", unreadable.Message);
        }

        return InputFormatterResult.Failure();
    }
}
#endregion

/// <summary>The code blocks of docs/system-text-json.md: each is a region here, so that it compiles, and tests run them.</summary>
public static class JsonPageExamples
{
    /// <summary>Reads and writes a record.</summary>
    /// <param name="json">The document.</param>
    public static string WithReflection(string json)
    {
        #region reflection
        var delivery = JsonSerializer.Deserialize<Delivery>(json);
        string sameAgain = JsonSerializer.Serialize(delivery);
        #endregion
        return sameAgain;
    }

    /// <summary>Reads and writes a record without reflection.</summary>
    /// <param name="json">The document.</param>
    public static string WithoutReflection(string json)
    {
        #region aot
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(DeliveryContext.Default, JsonModelResolver.Default),
        };

        var delivery = JsonSerializer.Deserialize<Delivery>(json, options);
        string sameAgain = JsonSerializer.Serialize(delivery, options);
        #endregion
        return sameAgain;
    }

    /// <summary>Where everything wrong with a document is.</summary>
    /// <param name="json">The document.</param>
    public static IEnumerable<string> Places(string json)
    {
        #region paths
        try
        {
            JsonSerializer.Deserialize<Delivery>(json);
            return [];
        }
        catch (InvalidDocumentException invalid)
        {
            // invalid.Path is the first of them, $.Events[1].to
            return invalid.Paths.Zip(invalid.Result.Violations, (path, violation) => $"{path}: {violation.Message}");
        }
        #endregion
    }

    /// <summary>Puts the formatter in front of the framework's.</summary>
    /// <param name="services">The services.</param>
    public static void AddFormatter(IServiceCollection services)
    {
        #region mvc
        services.AddControllers().AddMvcOptions(mvc => mvc.InputFormatters.Insert(0, new ViolationInputFormatter(new(JsonSerializerDefaults.Web))));
        #endregion
    }
}
