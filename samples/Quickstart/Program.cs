Console.WriteLine("AgentEvents");
