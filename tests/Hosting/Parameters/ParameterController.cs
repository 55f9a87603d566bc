using AgentEvents.Models.Sinch;
using Microsoft.AspNetCore.Mvc;

namespace AgentEvents.Hosting.Parameters;

/// <summary>A controller as an application has them.</summary>
[ApiController]
[Route("controller")]
public sealed class ParameterController : ControllerBase
{
    /// <summary>Returns what it is given.</summary>
    [HttpPost("model")]
    public ActionResult<AgentEvent> Model(AgentEvent model) => Ok(model);

    /// <summary>Counts what it is given.</summary>
    [HttpPost("wrapped")]
    public ActionResult<int> Wrapped(ParameterTests.Wrapped wrapped) => Ok(wrapped.Events.Count);
}
