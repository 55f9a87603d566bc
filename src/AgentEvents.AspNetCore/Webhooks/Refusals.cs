using AgentEvents.Models.Validation;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.AspNetCore;

/// <summary>What is answered to whoever is refused: problem details, which say what is wrong and hold no value.</summary>
internal static class Refusals
{
    /// <summary>A content coding.</summary>
    public static IResult Coded => Problem(415, "The body must be in no content coding. Put UseRequestDecompression() in front to take one.");

    /// <summary>A body that takes too long.</summary>
    public static IResult TooSlow => Problem(408, "The body did not come in time.");

    /// <summary>A body that was cut off.</summary>
    public static IResult Broken => Problem(400, "The body was cut off.");

    /// <summary>An activation by somebody else.</summary>
    public static IResult WrongToken => Problem(403, "The token is not the one that was agreed on.");

    /// <summary>A request with the method of an activation that is none.</summary>
    public static IResult NoActivation => Problem(400, "The request is no activation: something of it is missing.");

    /// <summary>A body that is too long.</summary>
    public static IResult TooLarge(int maxBytes) => Problem(413, FormattableString.Invariant($"The body may have {maxBytes} bytes."));

    /// <summary>A delivery that is not signed by the provider.</summary>
    public static IResult NotSigned(string header) => Problem(401, $"The signature in {header} is missing, or not that of the body.");

    /// <summary>A delivery that breaks the schema.</summary>
    public static IResult Invalid(ValidationResult result) => Results.ValidationProblem(ViolationEntries.Of(result), statusCode: 400);

    /// <summary>A delivery that finds no place.</summary>
    public static IResult Full(int status) => Problem(status, "There is no place for more deliveries now. Deliver it again.");

    /// <summary>A delivery that is handled at this moment.</summary>
    public static IResult UnderWay(int status) => Problem(status, "The same delivery is being handled. Deliver it again.");

    /// <summary>A delivery whose handler failed.</summary>
    public static IResult Failed(int status) => Problem(status, "The delivery was not handled. Deliver it again.");

    private static IResult Problem(int status, string detail) => Results.Problem(detail, statusCode: status);
}
